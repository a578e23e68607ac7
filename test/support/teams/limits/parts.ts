import { z } from 'zod';
import type { Json } from '../../json.ts';

/** Largest picture inside a card, as a data URI, in characters: 1 MB of a PNG, JPEG or GIF. */
const MAX_PICTURE = Math.ceil((1024 * 1024 * 4) / 3);

const words = z.string().refine((text) => text.trim() !== '', 'says nothing');
const webUrl = z.url({ protocol: /^https?$/ });
const picture = z.union([
  webUrl,
  z
    .string()
    .regex(/^data:image\/(?:png|jpeg|gif);base64,/)
    .max(MAX_PICTURE),
]);
const spacing = z.enum(['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding']);
const containerStyle = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);
const colour = z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention']);
const fontSize = z.enum(['default', 'small', 'medium', 'large', 'extraLarge']);
const weight = z.enum(['default', 'lighter', 'bolder']);
const fontType = z.enum(['default', 'monospace']);
const alignment = z.enum(['left', 'center', 'right']);
const verticalAlignment = z.enum(['top', 'center', 'bottom']);
const ids = z.string().min(1);

const common = {
  id: ids.optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: spacing.optional(),
};
const element = <S extends z.ZodRawShape>(shape: S) => z.looseObject({ ...common, ...shape });

const font = {
  color: colour.optional(),
  fontType: fontType.optional(),
  isSubtle: z.boolean().optional(),
  size: fontSize.optional(),
  weight: weight.optional(),
};
const children = z.array(z.unknown());
const box = {
  style: containerStyle.optional(),
  bleed: z.boolean().optional(),
  minHeight: z
    .string()
    .regex(/^\d+px$/)
    .optional(),
  verticalContentAlignment: verticalAlignment.optional(),
};
const columnWidth = z.union([
  z.number().positive(),
  z.enum(['auto', 'stretch']),
  z.string().regex(/^\d+(?:px)?$/),
]);

/** Longest line that a phone shows whole, in characters; about. */
const LONGEST_LINE = 40;
const wrapsOrIsShort = ({ text, wrap }: { text: string; wrap?: boolean | undefined }) =>
  wrap === true || text.length <= LONGEST_LINE;

const run = z.looseObject({
  type: z.literal('TextRun'),
  text: z.string(),
  ...font,
  italic: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  highlight: z.boolean().optional(),
  underline: z.boolean().optional(),
});

const input = <S extends z.ZodRawShape>(shape: S) =>
  element({
    ...shape,
    id: ids,
    label: words.optional(),
    isRequired: z.boolean().optional(),
    errorMessage: words.optional(),
  }).refine(
    (one) => one['isRequired'] !== true || one['errorMessage'] !== undefined,
    'is required, and says nothing when it is left empty',
  );

const choice = z.looseObject({ title: words, value: z.string().min(1) });
const choicesOf = (value: string): readonly string[] => value.split(',').filter(Boolean);
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

const choiceSet = input({
  choices: z.array(choice).min(1),
  isMultiSelect: z.boolean().optional(),
  style: z.enum(['compact', 'expanded', 'filtered']).optional(),
  value: z.string().optional(),
  wrap: z.boolean().optional(),
  placeholder: z.string().optional(),
}).check(
  z.refine(({ choices, value, isMultiSelect }) => {
    const chosen = isMultiSelect ? choicesOf(value ?? '') : [value ?? ''].filter(Boolean);
    return chosen.every((one) => choices.some((known) => known.value === one));
  }, 'has chosen what is no choice'),
  z.refine(
    ({ choices }) => new Set(choices.map(({ value }) => value)).size === choices.length,
    'has one choice twice',
  ),
  z.refine(
    ({ choices, isMultiSelect }) =>
      isMultiSelect !== true || choices.every(({ value }) => !value.includes(',')),
    'has a choice with a comma, which joins several',
  ),
);

const action = <S extends z.ZodRawShape>(shape: S) =>
  z.looseObject({
    id: ids.optional(),
    title: words,
    iconUrl: picture.optional(),
    style: z.enum(['default', 'positive', 'destructive']).optional(),
    mode: z.enum(['primary', 'secondary']).optional(),
    isEnabled: z.boolean().optional(),
    ...shape,
  });
const executed = {
  data: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
  associatedInputs: z.enum(['auto', 'none']).optional(),
};

/**
 * Elements and actions of Adaptive Cards 1.5 by type, as far as it matters what stands in them. What
 * a schema doesn't name is let through: clients leave out what they don't know.
 */
export const PARTS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>(
  Object.entries({
    TextBlock: element({
      text: words,
      ...font,
      horizontalAlignment: alignment.optional(),
      maxLines: z.int().positive().optional(),
      style: z.enum(['default', 'heading', 'columnHeader']).optional(),
      wrap: z.boolean().optional(),
    }).refine(wrapsOrIsShort, 'is long and doesn’t wrap'),
    RichTextBlock: element({
      inlines: z.array(z.union([z.string(), run])).min(1),
      horizontalAlignment: alignment.optional(),
    }),
    Image: element({ url: picture, altText: words }),
    ImageSet: element({ images: children }),
    Media: element({ sources: children }),
    Container: element({ items: children.min(1), ...box }),
    ColumnSet: element({ columns: children.min(1), ...box }),
    Column: element({ items: children.optional(), width: columnWidth.optional(), ...box }),
    FactSet: element({
      facts: z.array(z.looseObject({ title: words, value: words })).min(1),
    }),
    Table: element({
      columns: z.array(z.looseObject({ width: columnWidth.optional() })).min(1),
      rows: children.min(1),
      firstRowAsHeader: z.boolean().optional(),
      showGridLines: z.boolean().optional(),
      gridStyle: containerStyle.optional(),
    }),
    TableRow: z.looseObject({ cells: children, style: containerStyle.optional() }),
    TableCell: z.looseObject({ items: children, ...box }),
    ActionSet: element({ actions: children.min(1) }),
    'Input.Text': input({
      maxLength: z.int().positive().optional(),
      isMultiline: z.boolean().optional(),
      placeholder: z.string().optional(),
      regex: z.string().optional(),
      style: z.enum(['text', 'tel', 'url', 'email', 'password']).optional(),
      value: z.string().optional(),
    }),
    'Input.Number': input({ value: z.number().optional() }),
    'Input.Date': input({ value: z.iso.date().optional() }),
    'Input.Time': input({ value: time.optional(), min: time.optional(), max: time.optional() }),
    'Input.Toggle': input({ title: words, value: z.string().optional() }),
    'Input.ChoiceSet': choiceSet,
    'Action.Execute': action({ ...executed, verb: z.string().min(1).optional() }),
    'Action.Submit': action(executed),
    'Action.OpenUrl': action({ url: webUrl }),
    'Action.ShowCard': action({ card: z.looseObject({ type: z.literal('AdaptiveCard') }) }),
    'Action.ToggleVisibility': action({
      targetElements: z.array(z.union([ids, z.looseObject({ elementId: ids })])).min(1),
    }),
  }),
);

/** What a part is called, where its place gives it a type that it needn't say. */
export const typeOf = (part: Json, place: string): string => {
  const { type } = part;
  if (typeof type === 'string') {
    return type;
  }
  return { columns: 'Column', rows: 'TableRow', cells: 'TableCell' }[place] ?? '';
};
