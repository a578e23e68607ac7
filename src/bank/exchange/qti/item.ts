import type { Item, ItemChoice } from '../export/item.ts';
import { escapeXml } from '../html/escape.ts';
import { createRichHtml } from '../html/rich-html.ts';

const rich = createRichHtml(escapeXml);

/** An id as QTI allows one: it can’t begin with a digit. */
export const qtiName = (id: string): string => (/^\d/.test(id) ? `_${id}` : id);

/** The file’s name of a picture in the package. */
export const pictureName = ({ id, picture }: Item): string => `images/${id}-${picture?.file ?? ''}`;

/** One item of QTI 2.1: XML that is asked, answered, scored, and explained. */
export const qtiItem = (item: Item): string => {
  const parts = item.choices.length > 0 ? choiceParts(item) : openParts(item);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
      ' xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1' +
      ' http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"' +
      ` identifier="${qtiName(item.id)}" title="${item.id}" adaptive="false"` +
      ` timeDependent="false" xml:lang="${escapeXml(item.language)}" toolName="MLOps Daily">`,
    ...parts.declarations,
    '<itemBody>',
    `<div>${rich.blocks(item.scenario)}</div>`,
    ...(item.picture
      ? [`<div><img src="${pictureName(item)}" alt="${escapeXml(item.picture.alt)}"/></div>`]
      : []),
    ...parts.body,
    '</itemBody>',
    ...parts.processing,
    feedback('EXPLANATION', 'shown', rich.blocks(item.justification) + sources(item)),
    '</assessmentItem>',
    '',
  ].join('\n');
};

const outcome = (name: string, cardinality: string, type: string, value?: string): string =>
  `<outcomeDeclaration identifier="${name}" cardinality="${cardinality}" baseType="${type}">` +
  `${value === undefined ? '' : `<defaultValue><value>${value}</value></defaultValue>`}` +
  '</outcomeDeclaration>';

const EXPLANATION = outcome('EXPLANATION', 'single', 'identifier');
const EXPLAIN =
  '<setOutcomeValue identifier="EXPLANATION">' +
  '<baseValue baseType="identifier">shown</baseValue></setOutcomeValue>';

const feedback = (name: string, value: string, content: string): string =>
  `<modalFeedback outcomeIdentifier="${name}" identifier="${value}" showHide="show">` +
  `${content}</modalFeedback>`;

const sources = ({ references }: Item): string => {
  const lines = references.map(
    ({ title, url, checked }) =>
      `<li><a href="${escapeXml(url)}">${escapeXml(title)}</a> (${checked})</li>`,
  );
  return lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '';
};

const setScore = (score: number): string =>
  '<setOutcomeValue identifier="SCORE">' +
  `<baseValue baseType="float">${score}</baseValue></setOutcomeValue>`;

const choiceParts = ({ choices, question }: Item) => {
  const right = choices.filter((choice) => choice.right);
  const cardinality = right.length > 1 ? 'multiple' : 'single';
  const prompt = rich.inline(question);
  return {
    declarations: [
      `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier">`,
      `<correctResponse>${right.map(({ id }) => `<value>${qtiName(id)}</value>`).join('')}</correctResponse>`,
      '</responseDeclaration>',
      outcome('SCORE', 'single', 'float', '0'),
      outcome('FEEDBACK', cardinality, 'identifier'),
      EXPLANATION,
    ],
    body: [
      // A prompt is one line; what has paragraphs stands before the options.
      ...(prompt === undefined ? [`<div>${rich.blocks(question)}</div>`] : []),
      '<choiceInteraction responseIdentifier="RESPONSE" shuffle="true"' +
        ` maxChoices="${right.length > 1 ? 0 : 1}">`,
      ...(prompt === undefined ? [] : [`<prompt>${prompt}</prompt>`]),
      ...choices.map(simpleChoice),
      '</choiceInteraction>',
    ],
    processing: [
      '<responseProcessing>',
      '<responseCondition><responseIf>',
      '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>',
      `${setScore(1)}</responseIf><responseElse>${setScore(0)}</responseElse></responseCondition>`,
      '<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>',
      EXPLAIN,
      '</responseProcessing>',
      ...choices.flatMap(({ id, why }) =>
        why === undefined ? [] : [feedback('FEEDBACK', qtiName(id), rich.blocks(why))],
      ),
    ],
  };
};

const simpleChoice = ({ id, text }: ItemChoice): string =>
  `<simpleChoice identifier="${qtiName(id)}">${rich.inline(text) ?? rich.blocks(text)}</simpleChoice>`;

const openParts = ({ question, open }: Item) => ({
  declarations: [
    '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>',
    outcome('SCORE', 'single', 'float', '0'),
    EXPLANATION,
  ],
  body: [
    `<div>${rich.blocks(open?.prompt ?? question)}</div>`,
    '<rubricBlock view="scorer">',
    `<ul>${(open?.keyPoints ?? []).map((point) => `<li>${rich.inline(point) ?? escapeXml(point)}</li>`).join('')}</ul>`,
    '</rubricBlock>',
    '<extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="8"/>',
  ],
  processing: [`<responseProcessing>${EXPLAIN}</responseProcessing>`],
});
