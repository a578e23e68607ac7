import { askSchema } from '../../src/core/ask.ts';
import { memberIdSchema, type OptionId, optionIdSchema } from '../../src/core/ids.ts';
import { languageSchema } from '../../src/core/language.ts';
import type {
  BarView,
  FeedbackView,
  FormView,
  HomeView,
  LeaderboardView,
  NoticeView,
  OptionView,
  QuestionView,
  RevealView,
  StatsView,
  View,
} from '../../src/core/view/view.ts';

const language = languageSchema.parse('en');

export const ROUND = askSchema.parse('round:01980000-0000-7000-8000-000000000001');
export const PRACTICE = askSchema.parse('practice:01980000-0000-7000-8000-000000000002');

const option = (letter: string, id: string, text: string): OptionView => ({
  id: optionIdSchema.parse(id),
  letter,
  text,
});

export const OPTIONS = [
  option('A', 'retrain-nightly', 'Retrain every night on the newest 30 days, whatever happens'),
  option(
    'B',
    'compare-inputs',
    'Compare the live inputs with the training set, feature by feature',
  ),
  option('C', 'lower-threshold', 'Lower the decision threshold from `0.8` to `0.6`'),
  option('D', 'roll-back', 'Roll back to last quarter’s model'),
] as const;

export const RIGHT: OptionId = OPTIONS[1].id;
export const WRONG: OptionId = OPTIONS[2].id;

const explanation = {
  justificationHeading: 'Why',
  justification:
    'Recall fell while the **labels still mean the same**: the inputs moved. That is *data drift*, and it shows in the features before any label arrives.\n\nCompare each feature’s live distribution with the training set, for example with a population stability index above `0.2`:\n\n```\npsi(train.amount, live.amount)  # 0.34\n```\n\n- Retrain once you know which feature moved.\n- Alert on it from now on.',
  referencesHeading: 'Read more',
  references: [
    {
      title: 'Monitoring feature attribution drift (Vertex AI)',
      url: 'https://cloud.google.com/vertex-ai/docs/model-monitoring/overview',
      checked: 'read on 22 November 2026',
    },
    {
      title: 'A survey on concept drift adaptation',
      url: 'https://dl.acm.org/doi/10.1145/2523813',
      checked: 'read on 20 November 2026',
    },
  ],
};

export const question: QuestionView = {
  kind: 'question',
  language,
  heading: 'Question of the day',
  fallback: 'Question of the day: what do you do first about the fraud model’s lower recall?',
  actions: [],
  ask: ROUND,
  meta: 'Monitoring and drift · Medium, 2 points',
  scenario:
    'Your fraud model has served card payments for eight months. Since the holiday campaign began, its recall fell from 0.91 to 0.74, while latency and errors look normal. Labels arrive **45 days** late, so nobody can score last week’s traffic yet.',
  question: 'What do you do first?',
  options: OPTIONS,
  choice: 'one',
  hint: 'Press one answer. Your first answer counts.',
  submitLabel: 'Send',
  participation: '3 people have answered',
};

export const closedQuestion: QuestionView = {
  ...question,
  participation: '5 people answered',
  closed: {
    text: 'Answers are closed.',
    right: [RIGHT],
    rightLabel: 'Right answer',
  },
};

export const severalQuestion: QuestionView = {
  ...question,
  heading: 'Practice',
  fallback: 'Practice: which of these belong in a model card?',
  ask: PRACTICE,
  meta: 'Governance and responsibility · Easy',
  scenario:
    'Your team publishes a credit model inside the bank, and the risk office asks for a model card.',
  question: 'Which of these belong in it?',
  options: [
    option('A', 'intended-use', 'The intended use, and uses that it was not built for'),
    option('B', 'weights', 'A copy of the weights'),
    option('C', 'slices', 'Results for each group of customers'),
  ],
  choice: 'several',
  hint: 'Tick all that apply, then send.',
  submitLabel: 'Send my choices',
};

export const rightFeedback: FeedbackView = {
  kind: 'feedback',
  language,
  heading: 'Right!',
  fallback: 'Right! Compare the live inputs with the training set.',
  actions: [{ label: 'Another one', command: 'quiz monitoring' }],
  verdict: 'right',
  asked: { label: 'Show the question', scenario: question.scenario, question: question.question },
  chosenLabel: 'Your answer',
  chosen: [OPTIONS[1]],
  answerLabel: 'Right answer',
  answer: [],
  whys: [],
  notes: ['2 points, once the answer is revealed.', 'Your streak: 4 questions in a row.'],
  ...explanation,
};

export const wrongFeedback: FeedbackView = {
  ...rightFeedback,
  heading: 'Not quite',
  fallback: 'Not quite. The right answer: compare the live inputs with the training set.',
  verdict: 'wrong',
  chosen: [OPTIONS[2]],
  answer: [OPTIONS[1]],
  whys: [
    {
      label: 'Why C is wrong here',
      text: 'A lower threshold flags more payments of both kinds. It hides the symptom, and the false alarms cost as well.',
    },
  ],
  notes: ['Your streak goes on: 4 questions in a row.'],
};

const bar = (index: 0 | 1 | 2 | 3, count: number): BarView => ({
  ...OPTIONS[index],
  right: OPTIONS[index].id === RIGHT,
  count,
  share: count / 5,
  label: `${count} ${count === 1 ? 'vote' : 'votes'} · ${(count / 5) * 100} %`,
});

export const reveal: RevealView = {
  kind: 'reveal',
  language,
  heading: 'The answer',
  fallback: 'The answer is B: compare the live inputs with the training set. 3 of 5 were right.',
  actions: [],
  question: 'What do you do first?',
  spreadHeading: 'How you voted',
  bars: [bar(0, 1), bar(1, 3), bar(2, 1), bar(3, 0)],
  rightLabel: 'Right answer',
  summary: '3 of 5 were right.',
  ...explanation,
};

const member = (id: string) => memberIdSchema.parse(id);

export const leaderboard: LeaderboardView = {
  kind: 'leaderboard',
  language,
  heading: 'Leaderboard of the week',
  fallback: 'Leaderboard of the week: two share the lead with 9 points.',
  actions: [{ label: 'My own results', command: 'stats' }],
  period: '23 to 27 November 2026',
  columns: {
    rank: 'Place',
    member: 'Who',
    points: 'Points',
    participation: 'Answered',
    movement: 'Change',
  },
  rows: [
    {
      rank: 1,
      member: member('web:chen'),
      points: '9',
      participation: '5 of 5',
      movement: { sign: '▲ 2', text: 'up 2 places' },
      isViewer: false,
    },
    {
      rank: 1,
      member: member('web:ana'),
      points: '9',
      participation: '5 of 5',
      movement: { sign: '=', text: 'same place' },
      isViewer: false,
    },
    {
      rank: 3,
      member: member('web:dana'),
      points: '4',
      participation: '3 of 5',
      movement: { sign: '▼ 2', text: 'down 2 places' },
      isViewer: false,
    },
    { rank: 4, member: member('web:ben'), points: '2', participation: '1 of 5', isViewer: false },
  ],
  notes: [
    'Hardest question: **What do you do first?** 2 of 5 were right.',
    'A right answer is worth 1 to 3 points, by difficulty.',
  ],
};

export const stats: StatsView = {
  kind: 'stats',
  language,
  heading: 'Your results',
  fallback: 'Your results: 42 answered, 31 right, a streak of 4.',
  actions: [{ label: 'Practise', command: 'quiz' }],
  facts: [
    { label: 'Answered', value: '42' },
    { label: 'Right', value: '31 (74 %)' },
    { label: 'Points', value: '58' },
    { label: 'Streak', value: '4 in a row' },
  ],
  topicsHeading: 'By topic',
  topics: [
    { label: 'Monitoring and drift', value: '9 of 12' },
    { label: 'Serving', value: '8 of 9' },
    { label: 'Training and reproducibility', value: '7 of 11' },
    { label: 'Cost', value: '3 of 7' },
  ],
};

export const help: NoticeView = {
  kind: 'notice',
  language,
  heading: 'What I can do',
  fallback: 'Commands: quiz, leaderboard, stats, language.',
  actions: [{ label: 'Practise now', command: 'quiz' }],
  tone: 'info',
  text: 'I post one question on each working day. Type a command after `/mlops`:',
  items: [
    { term: '/mlops quiz [topic]', text: 'A question for you alone. It never counts.' },
    { term: '/mlops leaderboard [week|month|all]', text: 'Who is ahead in this channel.' },
    { term: '/mlops time 09:30', text: 'When the daily question is posted.' },
  ],
};

export const warning: NoticeView = {
  ...help,
  heading: 'I don’t know “qiz”',
  fallback: 'I don’t know “qiz”. Did you mean quiz?',
  actions: [{ label: '/mlops quiz', command: 'quiz' }],
  tone: 'warning',
  text: 'Did you mean `quiz`?',
  items: [],
};

export const form: FormView = {
  kind: 'form',
  language,
  heading: 'In your own words',
  fallback: 'In your own words: how would you find out what drifted?',
  actions: [],
  form: 'open:01980000-0000-7000-8000-000000000003',
  intro: [
    'The fraud model’s recall fell, and labels arrive 45 days late.',
    '**How do you find out what drifted?**',
  ],
  fields: [
    {
      type: 'text',
      id: 'answer',
      label: 'Your answer',
      multiline: true,
      maxLength: 1000,
      required: true,
    },
    {
      type: 'checkboxes',
      id: 'points',
      label: 'What you mentioned',
      choices: [
        { id: '0', label: 'Compare **each feature** with the training set' },
        { id: '1', label: 'Alert on `psi` above 0.2' },
      ],
    },
  ],
  submitLabel: 'Check my answer',
};

/** One view of each kind and state. */
export const ALL_VIEWS: readonly View[] = [
  question,
  closedQuestion,
  severalQuestion,
  rightFeedback,
  wrongFeedback,
  reveal,
  leaderboard,
  stats,
  help,
  warning,
  form,
];

export const home: HomeView = {
  kind: 'home',
  language,
  heading: 'MLOps Daily',
  fallback: 'MLOps Daily',
  parts: [question, stats, { ...help, heading: 'What I got wrong' }],
  actions: [{ label: 'Try a question', command: 'quiz' }],
};

/** Every kind of field, one of them with a problem. */
export const settingsForm: FormView = {
  kind: 'form',
  language,
  heading: 'Channel settings',
  fallback: 'Channel settings',
  form: 'settings:test:general',
  intro: ['All times are on the channel’s own clock.'],
  fields: [
    {
      type: 'checkboxes',
      id: 'days',
      label: 'Days with a question',
      required: true,
      choices: [
        { id: '1', label: 'Monday' },
        { id: '2', label: 'Tuesday' },
      ],
      ticked: ['1'],
    },
    { type: 'time', id: 'time', label: 'Time of the question', value: '09:30' },
    {
      type: 'select',
      id: 'language',
      label: 'Language',
      choices: [
        { id: 'en', label: 'English' },
        { id: 'es', label: 'Español' },
      ],
      value: 'es',
    },
    {
      type: 'text',
      id: 'zone',
      label: 'Time zone',
      multiline: false,
      maxLength: 60,
      required: true,
      value: 'Europe/Madrit',
      problem: 'Write a time zone such as Europe/Madrid.',
    },
    { type: 'members', id: 'managers', label: 'Who else may change this', members: [] },
  ],
  submitLabel: 'Save',
  actions: [],
};
