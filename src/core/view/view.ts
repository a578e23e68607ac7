import type { Ask } from '../ask.ts';
import type { ChannelId, MemberId, OptionId } from '../ids.ts';
import type { Language } from '../language.ts';

/**
 * What a message says, free of any platform. All words are there already, in the view's language;
 * an adapter decides how they look. Fields called `…Text` are plain text; fields of type
 * {@link RichText} may hold the small part of Markdown that question files may use.
 */
export type View =
  | QuestionView
  | FeedbackView
  | RevealView
  | LeaderboardView
  | StatsView
  | FormView
  | NoticeView;

/** Text with paragraphs, `code`, fenced code, **strong**, *emphasis* and lists; see `parseRichText`. */
export type RichText = string;

interface Base {
  readonly language: Language;
  readonly heading: string;
  /** The whole message in a sentence or two, for notifications and screen readers. */
  readonly fallback: string;
  /** Buttons below the message. */
  readonly actions: readonly Action[];
}

/** A button that does what typing the command would, for the person who presses it. */
export interface Action {
  readonly label: string;
  /** Command text without `/mlops`, such as `quiz monitoring`. */
  readonly command: string;
}

export interface OptionView {
  readonly id: OptionId;
  /** `A`, `B`, …, by place on screen. */
  readonly letter: string;
  readonly text: RichText;
}

/** A question with its buttons: the daily one in a channel, or a private one for practice. */
export interface QuestionView extends Base {
  readonly kind: 'question';
  readonly ask: Ask;
  /** Topic and difficulty in words. */
  readonly meta: string;
  readonly scenario: RichText;
  readonly question: RichText;
  readonly picture?: PictureView;
  readonly options: readonly OptionView[];
  /** `one`: a press answers. `several`: choices are ticked, then sent with `submitLabel`. */
  readonly choice: 'one' | 'several';
  /** What to do, in words: press one, or tick all that apply. */
  readonly hint: string;
  readonly submitLabel: string;
  /** How many have answered, in words; absent in practice. */
  readonly participation?: string;
  /** Present once answers are no longer taken: the buttons go, and this is shown instead. */
  readonly closed?: {
    readonly text: string;
    readonly right: readonly OptionId[];
    readonly rightLabel: string;
  };
}

export interface PictureView {
  /** `<topic>/<file>`, below any of the folders with questions; the adapter shows or uploads it. */
  readonly path: string;
  readonly alt: string;
}

export interface ReferenceView {
  readonly title: string;
  readonly url: string;
  /** When somebody last read it, in words. */
  readonly checked: string;
}

/** Why the right answer is right: shared by feedback and reveal. */
export interface Explanation {
  readonly justificationHeading: string;
  readonly justification: RichText;
  readonly referencesHeading: string;
  readonly references: readonly ReferenceView[];
}

/** A question as it was asked, where its message isn't to be seen beside this one. */
export interface AskedView {
  /** For a button that shows it. */
  readonly label: string;
  readonly scenario: RichText;
  /** What this person answered: where it was in their own words, the open form's prompt. */
  readonly question: RichText;
}

/** What one person sees, and nobody else, after answering. */
export interface FeedbackView extends Base, Explanation {
  readonly kind: 'feedback';
  readonly asked: AskedView;
  readonly verdict: 'right' | 'wrong' | 'partly';
  /** What this person chose: label and options. */
  readonly chosenLabel: string;
  readonly chosen: readonly OptionView[];
  /** What is right; absent where it was chosen. */
  readonly answerLabel: string;
  readonly answer: readonly OptionView[];
  /** Why each wrong choice is wrong here. */
  readonly whys: readonly { readonly label: string; readonly text: RichText }[];
  /** Points, streak, "already answered" and the like, a sentence each. */
  readonly notes: readonly string[];
}

export interface BarView {
  readonly id: OptionId;
  readonly letter: string;
  readonly text: RichText;
  readonly right: boolean;
  readonly count: number;
  /** Part of those who answered who chose it, 0 to 1. */
  readonly share: number;
  /** `3 votes · 60 %`, in words. */
  readonly label: string;
}

/** The answer and the spread of votes, for the whole channel. */
export interface RevealView extends Base, Explanation {
  readonly kind: 'reveal';
  readonly question: RichText;
  readonly spreadHeading: string;
  readonly bars: readonly BarView[];
  /** Marks the right option in words, beside its bar. */
  readonly rightLabel: string;
  readonly summary: string;
}

export interface LeaderboardRow {
  /** Shared by ties: 1, 1, 3. */
  readonly rank: number;
  readonly member: MemberId;
  readonly points: string;
  readonly participation: string;
  /** Since the week before: sign for the eye, text for everybody. Absent where there is none to compare. */
  readonly movement?: { readonly sign: string; readonly text: string };
  readonly isViewer: boolean;
}

export interface LeaderboardView extends Base {
  readonly kind: 'leaderboard';
  /** The channel whose board it is: an adapter may ask the platform there for its members' names. */
  readonly about?: ChannelId;
  /** Which days it covers. */
  readonly period: string;
  readonly columns: {
    readonly rank: string;
    readonly member: string;
    readonly points: string;
    readonly participation: string;
    readonly movement: string;
  };
  readonly rows: readonly LeaderboardRow[];
  /** Who took part, the hardest question, how points work; a sentence each. With no rows: the kind word. */
  readonly notes: readonly RichText[];
}

export interface StatsView extends Base {
  readonly kind: 'stats';
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly topicsHeading: string;
  readonly topics: readonly { readonly label: string; readonly value: string }[];
}

export interface NoticeView extends Base {
  readonly kind: 'notice';
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  /** The channel that it is about, where it is read elsewhere; an adapter names or links it. */
  readonly about?: ChannelId;
  readonly text: RichText;
  /** Term and explanation, such as a command and what it does. */
  readonly items: readonly { readonly term: string; readonly text: string }[];
}

interface Field {
  readonly id: string;
  readonly label: string;
  /** What is wrong with what was sent; the form is shown again with it. */
  readonly problem?: string;
}

export interface TextField extends Field {
  readonly type: 'text';
  readonly multiline: boolean;
  readonly maxLength: number;
  readonly required: boolean;
  readonly value?: string;
}

/** Some of these, in any number; none, where `required` isn't set. */
export interface CheckboxesField extends Field {
  readonly type: 'checkboxes';
  readonly choices: readonly FieldChoice[];
  /** Ids that are ticked already. */
  readonly ticked?: readonly string[];
  readonly required?: boolean;
}

/** One of these. */
export interface SelectField extends Field {
  readonly type: 'select';
  readonly choices: readonly FieldChoice[];
  readonly value: string;
}

/** A time of day, `HH:MM`. */
export interface TimeField extends Field {
  readonly type: 'time';
  readonly value: string;
}

/** Some people of the workspace; their member ids come back. */
export interface MembersField extends Field {
  readonly type: 'members';
  readonly members: readonly MemberId[];
}

export interface FieldChoice {
  readonly id: string;
  readonly label: RichText;
}

export type FormField = TextField | CheckboxesField | SelectField | TimeField | MembersField;

/** Something to fill in, for one person; sent back as `onForm` with the form's id. */
export interface FormView extends Base {
  readonly kind: 'form';
  /** Opaque to the adapter; comes back with the values. At most 200 characters. */
  readonly form: string;
  /** The channel that it is about, whose members may be chosen from. */
  readonly about?: ChannelId;
  readonly intro: readonly RichText[];
  readonly fields: readonly FormField[];
  readonly submitLabel: string;
}

/** A person's own page with the bot, where the platform has one: parts below each other. */
export interface HomeView extends Base {
  readonly kind: 'home';
  readonly parts: readonly HomePart[];
}

export type HomePart = QuestionView | FeedbackView | RevealView | StatsView | NoticeView;
