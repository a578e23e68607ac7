/** What a host tells the renderer about its looks: https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config */
export type HostConfig = Readonly<Record<string, unknown>>;

export type Theme = 'light' | 'dark';

interface Inks {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
}
interface Grounds {
  readonly card: string;
  readonly emphasis: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
}

/** Near to the colours of Teams' own clients. */
const INKS: Record<Theme, Inks> = {
  light: {
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#0e700e',
    warning: '#835b00',
    attention: '#b10e1c',
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9ea2ff',
    good: '#6bc06b',
    warning: '#fce100',
    attention: '#f1707b',
  },
};
const GROUNDS: Record<Theme, Grounds> = {
  light: {
    card: '#ffffff',
    emphasis: '#f5f5f5',
    accent: '#dce0fa',
    good: '#d5efd5',
    warning: '#fdf1c4',
    attention: '#fbdfe1',
  },
  dark: {
    card: '#292929',
    emphasis: '#1f1f1f',
    accent: '#3d3e78',
    good: '#1d4a1d',
    warning: '#4f3f00',
    attention: '#5c1a20',
  },
};

const ink = (color: string, subtle = color) => ({ default: color, subtle });

const containerStyle = (theme: Theme, ground: keyof Grounds) => {
  const { text, subtle, accent, good, warning, attention } = INKS[theme];
  return {
    backgroundColor: GROUNDS[theme][ground],
    foregroundColors: {
      default: ink(text, subtle),
      dark: ink('#242424'),
      light: ink('#ffffff'),
      accent: ink(accent),
      good: ink(good),
      warning: ink(warning),
      attention: ink(attention),
    },
  };
};

const fontType = (fontFamily: string) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
});

/** Looks as in Teams' own clients; sizes and `maxActions` as in Microsoft's sample for Teams. */
export const hostConfigOf = (theme: Theme): HostConfig => ({
  choiceSetInputValueSeparator: ',',
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: theme === 'light' ? '#e0e0e0' : '#3d3d3d' },
  fontTypes: {
    default: fontType("'Segoe UI', 'DejaVu Sans Condensed', sans-serif"),
    monospace: fontType("Consolas, 'DejaVu Sans Mono', monospace"),
  },
  containerStyles: {
    default: containerStyle(theme, 'card'),
    emphasis: containerStyle(theme, 'emphasis'),
    accent: containerStyle(theme, 'accent'),
    good: containerStyle(theme, 'good'),
    warning: containerStyle(theme, 'warning'),
    attention: containerStyle(theme, 'attention'),
  },
  inputs: {
    label: {
      inputSpacing: 'Small',
      requiredInputs: { weight: 'Bolder', suffix: ' *', suffixColor: 'Attention' },
      optionalInputs: { weight: 'Bolder' },
    },
    errorMessage: { color: 'Attention' },
  },
  actions: {
    maxActions: 6,
    spacing: 'Default',
    buttonSpacing: 8,
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
  },
  adaptiveCard: { allowCustomStyle: false },
  table: { cellSpacing: 8 },
  factSet: {
    title: { weight: 'Bolder', wrap: true, maxWidth: 240 },
    value: { wrap: true },
    spacing: 16,
  },
});
