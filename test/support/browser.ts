import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** The machine's own Chromium where there is one (or `CHROMIUM_PATH`), otherwise one from npm. */
const findChromium = async (): Promise<string> => {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') {
    return given;
  }
  return existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : sparticuz.executablePath();
};

/** Starts a real browser without a window. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(), args: ARGUMENTS });
