const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Characters that no XML 1.0 document may hold, however they are written. */
const NOT_XML = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Whether XML can hold the text as it is. */
export const isXmlText = (text: string): boolean => text.search(NOT_XML) === -1;

/** A text for XML and HTML, between tags and in attributes; what XML can’t hold becomes `�`. */
export const escapeXml = (text: string): string =>
  text.replaceAll(NOT_XML, '\ufffd').replaceAll(/[&<>"'\r]/g, (mark) => ENTITIES[mark] ?? mark);
