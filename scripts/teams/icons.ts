import { readPicture } from './picture.ts';

/** Microsoft's rules for the two icons of an app: edge in pixels, and what the pixels may be. */
export const ICONS = {
  color: { size: 192, mayBe: 'opaque' },
  outline: { size: 32, mayBe: 'white on nothing' },
} as const;

export type IconName = keyof typeof ICONS;

const OPAQUE = 255;
const WHITE = 255;

/**
 * What Microsoft would refuse about an icon.
 *
 * @returns a line for each; none: all is well.
 */
export const iconProblems = (name: IconName, bytes: Uint8Array): readonly string[] => {
  const file = `${name}.png`;
  const picture = readPicture(bytes);
  if (picture === undefined) {
    return [`${file}: must be a PNG of 8 bits a channel, RGB or RGBA, not interlaced`];
  }
  const { width, height, pixels } = picture;
  const { size, mayBe } = ICONS[name];
  const wrongSize = width !== size || height !== size;
  const right =
    mayBe === 'opaque'
      ? pixels.every(({ alpha }) => alpha === OPAQUE)
      : pixels.every(isWhiteOrNothing) && pixels.some(({ alpha }) => alpha === 0);
  return [
    ...(wrongSize ? [`${file}=${width}×${height}: must be ${size}×${size} pixels`] : []),
    ...(right ? [] : [`${file}: ${MENDS[mayBe]}`]),
  ];
};

const MENDS = {
  opaque: 'must fill its whole square; Teams rounds the corners itself',
  'white on nothing': 'must be white (255, 255, 255) on a transparent background, and nothing else',
} as const;

const isWhiteOrNothing = ({ red, green, blue, alpha }: Pixel): boolean =>
  alpha === 0 || (red === WHITE && green === WHITE && blue === WHITE);

type Pixel = NonNullable<ReturnType<typeof readPicture>>['pixels'][number];
