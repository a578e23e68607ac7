/** A mention in a message, as its `entities` tell. */
export interface Mention {
  /** Whom it names: `28:…` is a bot. */
  readonly id: string;
  readonly name?: string;
  /** How it stands in the text, such as `<at>MLOps Daily</at>`; missing for some names. */
  readonly text?: string;
}

export interface TypedText {
  readonly text: string;
  /** Teams sends `plain`, with `<` and `&` as typed; in `xml` they are written as entities. */
  readonly textFormat?: string;
  readonly mentions: readonly Mention[];
  /** The bot's own id, `recipient.id`. */
  readonly bot: string;
}

const MENTION = /<at[^>]*>(.*?)<\/at>/gs;
const WHOLE_MENTION = /^<at[^>]*>.*<\/at>$/s;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&amp;': '&',
};
const ENTITY = /&(?:lt|gt|quot|apos|#39|amp);/g;

/** Each entity once, so that `&amp;lt;` is `&lt;`. */
const decode = (text: string): string =>
  text.replaceAll(ENTITY, (entity) => ENTITIES[entity] ?? entity);

/** Whether a message mentions the bot. */
export const mentionsBot = ({ mentions, bot }: Pick<TypedText, 'mentions' | 'bot'>): boolean =>
  mentions.some(({ id }) => id === bot);

/** The bot's own mention is no part of what is said to it; other people's are. */
const withoutBot = ({ text, mentions, bot }: TypedText): string => {
  const own = mentions.filter(({ id }) => id === bot);
  const texts = own.flatMap(({ text: as }) => (as && WHOLE_MENTION.test(as) ? [as] : []));
  const names = own.flatMap(({ name }) => (name ? [name] : []));
  return texts
    .reduce((rest, as) => rest.replaceAll(as, ' '), text)
    .replaceAll(MENTION, (whole, name: string) => (names.includes(decode(name)) ? ' ' : whole));
};

/** A hard space follows a mention that was chosen from the list. */
const NO_BREAK_SPACE = /\u00a0|&nbsp;/g;
/** `/mlops`, as in Slack, or the slash alone, as the list of commands types it. */
const LEADING = /^(?:\/?mlops(?=\s|$)|\/(?=\p{L}|$))/iu;

/** The command in what somebody typed to the bot; the rest stays as it was typed. */
export const readWords = (typed: TypedText): string => {
  const said = withoutBot(typed).replaceAll(NO_BREAK_SPACE, ' ');
  const plain = typed.textFormat === 'xml' ? decode(said) : said;
  return plain.trim().replace(LEADING, '').trim();
};
