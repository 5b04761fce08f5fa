import { ImportedXmlComponent, Paragraph, TableCell } from 'docx';
import type { IParagraphOptions, ITableCellOptions, XmlComponent } from 'docx';
import { xmlText } from '../../../shared/documents/writing/xml-text.js';

/**
 * Content controls, which the library does not make: a place to write in that carries its key as a tag, and a choice from a
 * list. The library takes them as XML of their own.
 */
export function textControl(tag: string, title: string): XmlComponent {
  return imported(
    `<w:sdt><w:sdtPr>${properties(tag, title)}</w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p></w:sdtContent></w:sdt>`,
  );
}

/** A list to choose from, which shows the prompt until something is chosen. Stands in a paragraph. */
export function choiceControl(tag: string, title: string, prompt: string, choices: readonly string[]): XmlComponent {
  const items = [prompt, ...choices]
    .map((choice) => `<w:listItem w:displayText="${escaped(choice)}" w:value="${escaped(choice)}"/>`)
    .join('');
  return imported(
    `<w:sdt><w:sdtPr>${properties(tag, title)}<w:dropDownList>${items}</w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>${escaped(prompt)}</w:t></w:r></w:sdtContent></w:sdt>`,
  );
}

function properties(tag: string, title: string): string {
  return `<w:alias w:val="${escaped(title.slice(0, 64))}"/><w:tag w:val="${escaped(tag)}"/>`;
}

/** A cell with a control to write in. The library ends each cell with a paragraph, where one can write too. */
export class ControlCell extends TableCell {
  constructor(options: Omit<ITableCellOptions, 'children'>, control: XmlComponent) {
    super({ ...options, children: [] });
    this.root.push(control);
  }
}

/** A paragraph that is one control. */
export class ControlParagraph extends Paragraph {
  constructor(options: IParagraphOptions, control: XmlComponent) {
    super(options);
    this.root.push(control);
  }
}

function imported(xml: string): XmlComponent {
  return ImportedXmlComponent.fromXmlString(xml);
}

function escaped(text: string): string {
  return xmlText(text)
    .replace(/[\n\t]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
