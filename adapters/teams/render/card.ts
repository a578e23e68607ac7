import type { ExecuteData } from '../card-data.ts';

/**
 * An Adaptive Card 1.5, as far as this adapter writes one: https://adaptivecards.io/explorer. Every
 * name and value stands in that version's schema, but for {@link Chart}, which Teams adds.
 */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  /** For clients that can't draw cards. */
  readonly fallbackText: string;
  readonly speak: string;
  /** Asks the bot how the card looks to one person; 1.4. */
  readonly refresh?: { readonly action: ExecuteAction };
  /** What Teams alone reads: the card takes the width of the conversation. */
  readonly msteams: { readonly width: 'Full' };
  readonly body: readonly CardElement[];
}

export type CardElement =
  | TextBlock
  | RichTextBlock
  | Image
  | Container
  | ColumnSet
  | FactSet
  | Table
  | ActionSet
  | Input
  | Chart;

interface ElementBase {
  readonly id?: string;
  /** Shown unless it says otherwise. */
  readonly isVisible?: false;
  /** Between this element and the one above. */
  readonly spacing?: 'none' | 'small' | 'medium' | 'large';
}

/** Of a container: its ground, and the ink that goes with it. */
export type ContainerStyle = 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';

export interface TextLook {
  readonly weight?: 'bolder';
  readonly size?: 'small' | 'medium' | 'large';
  readonly color?: 'good' | 'attention' | 'accent';
  readonly isSubtle?: true;
  readonly fontType?: 'monospace';
}

/** Text in which clients read Markdown. */
export interface TextBlock extends ElementBase, TextLook {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
}

/** Text that is shown as it is; it always wraps. */
export interface RichTextBlock extends ElementBase {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

export interface TextRun extends TextLook {
  readonly type: 'TextRun';
  readonly text: string;
  readonly italic?: true;
}

export interface Image extends ElementBase {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  /** As large as it is, and no wider than the card. */
  readonly size: 'auto';
}

export interface Container extends ElementBase {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: ContainerStyle;
  /** Reaches to the edges of what it stands in. */
  readonly bleed?: true;
}

export interface ColumnSet extends ElementBase {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly items: readonly CardElement[];
  readonly spacing?: 'small';
}

/** Titles and values in which clients read Markdown. */
export interface FactSet extends ElementBase {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface Table extends ElementBase {
  readonly type: 'Table';
  /** A width is a weight beside those of the other columns. */
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly TableRow[];
  readonly firstRowAsHeaders: true;
  readonly showGridLines: false;
}

export interface TableRow {
  readonly type: 'TableRow';
  readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly CardElement[] }[];
  readonly style?: ContainerStyle;
}

export interface ActionSet extends ElementBase {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export type Action = ExecuteAction | ToggleAction;

/** Sends its verb and data to the bot, together with what the card's inputs hold; 1.4. */
export interface ExecuteAction extends ExecuteData {
  readonly type: 'Action.Execute';
  readonly title?: string;
  /** 1.5. */
  readonly tooltip?: string;
  readonly style?: 'positive';
  /** `none`: inputs stay out of it, and needn't be filled in. */
  readonly associatedInputs?: 'none';
}

/** Shows what is hidden, and hides it again, without asking the bot. */
export interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

interface InputBase extends ElementBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  /** Shown by the client where something required is missing. */
  readonly errorMessage?: string;
  readonly value?: string;
}

export type Input = TextInput | TimeInput | ChoiceSet;

export interface TextInput extends InputBase {
  readonly type: 'Input.Text';
  readonly isMultiline: boolean;
  readonly maxLength: number;
}

/** `value`: `HH:MM`. */
export interface TimeInput extends InputBase {
  readonly type: 'Input.Time';
}

/** `value`: chosen values, joined by commas. */
export interface ChoiceSet extends InputBase {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly Choice[];
  /** `filtered`, where one types to find a choice: 1.5. */
  readonly style: 'compact' | 'expanded' | 'filtered';
  readonly isMultiSelect: boolean;
  readonly wrap: true;
}

/** Clients may read Markdown in a title. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/**
 * Teams' own bars, no part of 1.5: a client that doesn't know them draws `fallback`, as the standard
 * has it. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards
 */
export interface Chart extends ElementBase {
  readonly type: 'Chart.HorizontalBar';
  readonly displayMode: 'AbsoluteNoAxis';
  readonly data: readonly {
    readonly x: string;
    readonly y: number;
    readonly color: 'good' | 'neutral';
  }[];
  readonly fallback: Container;
}
