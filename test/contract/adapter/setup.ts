import { afterEach, beforeEach } from 'vitest';
import { deliveryIdSchema } from '../../../src/core/ids.ts';
import { createScriptedInbound, type ScriptedInbound } from '../../support/scripted-inbound.ts';
import type { AdapterHarness, CreateHarness } from './harness.ts';

export interface Setup {
  readonly harness: () => AdapterHarness;
  readonly inbound: () => ScriptedInbound;
}

/** A fresh platform for every test of a block. */
export const setUp = (create: CreateHarness): Setup => {
  let harness: AdapterHarness | undefined;
  let inbound: ScriptedInbound | undefined;
  beforeEach(async () => {
    inbound = createScriptedInbound();
    harness = await create(inbound);
    await harness.install();
  });
  afterEach(async () => {
    await harness?.close();
    harness = undefined;
  });
  const there = <T>(value: T | undefined): T => {
    if (value === undefined) {
      throw new Error('There is a harness inside a test only.');
    }
    return value;
  };
  return { harness: () => there(harness), inbound: () => there(inbound) };
};

/** The delivery id with this number. */
export const deliveryId = (number: number) =>
  deliveryIdSchema.parse(`01980000-0000-7000-8000-${String(number).padStart(12, '0')}`);

/** Line ends and runs of spaces are the platform's business. */
export const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A promise that the test resolves. */
export const createGate = () => {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
};
