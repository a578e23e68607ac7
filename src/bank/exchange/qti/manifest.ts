import type { Item } from '../export/item.ts';
import { escapeXml } from '../html/escape.ts';
import { pictureName, qtiName } from './item.ts';

const NAMESPACES =
  ' xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"' +
  ' xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM"' +
  ' xmlns:imsqti="http://www.imsglobal.org/xsd/imsqti_metadata_v2p1"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
  ' xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1' +
  ' http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd' +
  ' http://ltsc.ieee.org/xsd/LOM http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd' +
  ' http://www.imsglobal.org/xsd/imsqti_metadata_v2p1' +
  ' http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_metadata_v2p1.xsd"';

/** What LOM calls difficulties 1 to 3. */
const DIFFICULTIES: Readonly<Record<number, string>> = { 1: 'easy', 2: 'medium', 3: 'difficult' };

/** The item’s file in the package. */
export const itemFile = ({ id }: Item): string => `items/${id}.xml`;

/** The manifest of a package: each item with its topic, tags, difficulty and revision. */
export const qtiManifest = (items: readonly Item[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest${NAMESPACES} identifier="mlops-daily">`,
    '<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>',
    '<organizations/>',
    '<resources>',
    ...items.map(resource),
    '</resources>',
    '</manifest>',
    '',
  ].join('\n');

const resource = (item: Item): string =>
  [
    `<resource identifier="resource-${item.id}" type="imsqti_item_xmlv2p1" href="${itemFile(item)}">`,
    `<metadata>${lom(item)}${qtiMetadata(item)}</metadata>`,
    `<file href="${itemFile(item)}"/>`,
    ...(item.picture ? [`<file href="items/${pictureName(item)}"/>`] : []),
    '</resource>',
  ].join('');

const string = (language: string, text: string): string =>
  `<imsmd:string language="${escapeXml(language)}">${escapeXml(text)}</imsmd:string>`;

const lom = ({ id, language, tags, topic, revision, difficulty }: Item): string =>
  [
    '<imsmd:lom><imsmd:general>',
    `<imsmd:identifier><imsmd:catalog>mlops-daily</imsmd:catalog><imsmd:entry>${qtiName(id)}</imsmd:entry></imsmd:identifier>`,
    `<imsmd:title>${string(language, id)}</imsmd:title>`,
    `<imsmd:language>${escapeXml(language)}</imsmd:language>`,
    ...[topic, ...tags].map((word) => `<imsmd:keyword>${string('en', word)}</imsmd:keyword>`),
    '</imsmd:general>',
    `<imsmd:lifeCycle><imsmd:version>${string('en', String(revision))}</imsmd:version></imsmd:lifeCycle>`,
    '<imsmd:educational><imsmd:difficulty><imsmd:source>LOMv1.0</imsmd:source>',
    `<imsmd:value>${DIFFICULTIES[difficulty] ?? 'medium'}</imsmd:value>`,
    '</imsmd:difficulty></imsmd:educational></imsmd:lom>',
  ].join('');

const qtiMetadata = ({ choices }: Item): string => {
  const type = choices.length > 0 ? 'choiceInteraction' : 'extendedTextInteraction';
  return (
    '<imsqti:qtiMetadata><imsqti:timeDependent>false</imsqti:timeDependent>' +
    `<imsqti:interactionType>${type}</imsqti:interactionType>` +
    '<imsqti:feedbackType>nonadaptive</imsqti:feedbackType>' +
    '<imsqti:solutionAvailable>true</imsqti:solutionAvailable></imsqti:qtiMetadata>'
  );
};
