/** A text as it is compared: without case and accents, so that `CLASIFICACIÓN` is `clasificacion`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
