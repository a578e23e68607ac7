const FIRST = 'A'.codePointAt(0) ?? 0;

/** What an option is called by its place on screen, counted from 0: `A`, `B`, … */
export const letterOf = (place: number): string => String.fromCodePoint(FIRST + place);
