import { SaxesParser } from 'saxes';

/** An element of XML with what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of elements inside. */
  readonly text: string;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** Where reading ended before the end. */
export interface XmlFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/**
 * The elements below the root of an XML text, and, where it isn’t well-formed, those before the
 * fault. A document type is a fault too: entities that a file declares are never read.
 */
export const parseXml = (
  xml: string,
): { readonly elements: readonly XmlElement[]; readonly fault?: XmlFault } => {
  const parser = new SaxesParser();
  const done: XmlElement[] = [];
  const open: Growing[] = [];
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, children: [], text: '', line };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element !== undefined) {
      element.text += text;
    }
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined && open.length === 1) {
      done.push(element);
    }
  });
  parser.on('doctype', () => {
    throw new Error('a document type is not allowed');
  });
  // Whatever is wrong ends the reading at once: what follows could be anything.
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(xml).close();
    return { elements: done };
  } catch (error) {
    const message = (error instanceof Error ? error.message : String(error)).replaceAll(
      /^\d+:\d+: |\.$/g,
      '',
    );
    return { elements: done, fault: { message, line: parser.line, column: parser.column + 1 } };
  }
};

/** The first element of a name inside another. */
export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child) => child.name === name);

export const childrenOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter((child) => child.name === name);
