import { changeRow, paragraph } from './fill-form.js';
import { FIELDS, FIRST, keyOf, LOOSE, section } from './altered-hearing.js';

/** A change to the body of a Word file, and what it is called. */
export type WordChange = readonly [string, (xml: string) => string];

const table = /<w:tbl>.*?<\/w:tbl>/gs;
const row = /<w:tr>.*?<\/w:tr>/gs;
const cells = (xml: string): readonly string[] => xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
const isAnswerTable = (xml: string): boolean => xml.includes('w:tblHeader');
const inAnswers = (xml: string, change: (all: string) => string): string =>
  xml.replace(table, (each) => (isAnswerTable(each) ? change(each) : each));
const mapRows = (xml: string, change: (all: readonly string[]) => readonly string[]): string =>
  inAnswers(xml, (each) => each.replace(row, (one) => withCells(one, change(cells(one)))));
const cellWith = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;

function withCells(one: string, changed: readonly string[]): string {
  const all = cells(one);
  const start = one.indexOf(all[0] ?? '');
  return `${one.slice(0, start)}${changed.join('')}</w:tr>`;
}

function insideAnswer(xml: string, key: string, content: string): string {
  return changeRow(xml, key, (one) => {
    return one.replace(
      /(svar-[^"]*"\/><\/w:sdtPr><w:sdtContent>)(.*?)(<\/w:sdtContent>)/s,
      (_all, a: string, b: string, c: string) => {
        return `${a}${b}${content}${c}`;
      },
    );
  });
}

/** What may happen to a Word form between here and there, with all its answers still knowing where they belong. */
export const WORD_KEPT: readonly WordChange[] = [
  [
    'rows turned upside down',
    (xml) =>
      inAnswers(xml, (each) => {
        const [header = '', ...rest] = each.match(row) ?? [];
        return each.slice(0, each.indexOf(header)) + header + rest.reverse().join('') + '</w:tbl>';
      }),
  ],
  [
    'content controls taken away',
    (xml) => xml.replace(/<w:sdt>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/gs, '$1'),
  ],
  ['the key column taken away', (xml) => mapRows(xml, (all) => all.slice(0, -1))],
  ['the key column put FIRST', (xml) => mapRows(xml, (all) => [...all.slice(-1), ...all.slice(0, -1)])],
  [
    'answers before headings',
    (xml) => mapRows(xml, ([heading = '', choice = '', answer = '', key = '']) => [answer, choice, heading, key]),
  ],
  [
    'the header row taken away',
    (xml) => inAnswers(xml, (each) => each.replace(/<w:tr>(?:(?!<\/w:tr>).)*w:tblHeader.*?<\/w:tr>/s, '')),
  ],
  ['the introduction taken away', (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*Skriv svaret ved siden.*?<\/w:p>/s, '')],
  ['hyphens of keys made dashes', (xml) => xml.replace(/>([0-9A-Z]{10})-([0-9A-Z]{4})</g, '>$1\u2013$2<')],
  [
    'all tables made one',
    (xml) => {
      const all = (xml.match(table) ?? []).filter(isAnswerTable);
      const rows = all.flatMap((each) => (each.match(row) ?? []).slice(1));
      const [start = '', ...others] = all;
      const emptied = others.reduce((text, each) => text.replace(each, ''), xml);
      return emptied.replace(
        start,
        start.replace('</w:tbl>', `${rows.filter((each) => !start.includes(each)).join('')}</w:tbl>`),
      );
    },
  ],
  [
    'empty rows between',
    (xml) => inAnswers(xml, (each) => each.replaceAll('</w:tr>', `</w:tr><w:tr>${cellWith('')}${cellWith('')}</w:tr>`)),
  ],
  [
    'answers set in bold and colours, word by word',
    (xml) =>
      xml.replace(
        /<w:t xml:space="preserve">(Svarord\w+) (til punktet)<\/w:t><\/w:r>/g,
        '<w:t>$1</w:t></w:r><w:r><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve"> til</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> punktet</w:t></w:r>',
      ),
  ],
  [
    'answers written as tracked insertions',
    (xml) =>
      xml.replace(/(<w:r><w:t xml:space="preserve">Svarord.*?<\/w:r>)/g, '<w:ins w:id="9" w:author="x">$1</w:ins>'),
  ],
  [
    'answers as links',
    (xml) => xml.replace(/(<w:r><w:t xml:space="preserve">Svarord.*?<\/w:r>)/g, '<w:hyperlink>$1</w:hyperlink>'),
  ],
  [
    'answers as headings',
    (xml) =>
      xml.replace(/<w:p>(<w:r><w:t xml:space="preserve">Svarord)/g, '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>$1'),
  ],
  [
    'answers in a table inside the cell',
    (xml) =>
      xml.replace(
        /(<w:p><w:r><w:t xml:space="preserve">Svarord.*?<\/w:p>)/g,
        '<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>$1</w:tc></w:tr></w:tbl><w:p/>',
      ),
  ],
  [
    'answers after a blank line and a tab',
    (xml) => xml.replace(/<w:t xml:space="preserve">Svarord/g, '<w:br/><w:tab/><w:t xml:space="preserve">Svarord'),
  ],
  [
    'answers in the key column',
    (xml) =>
      mapRows(xml, ([heading = '', choice = '', answer = '', key = '']) => [
        heading,
        choice,
        '<w:tc><w:p/></w:tc>',
        key.replace('</w:tc>', `${textOf(answer)}</w:tc>`),
      ]),
  ],
  [
    'answers below the heading of their row',
    (xml) =>
      mapRows(xml, ([heading = '', choice = '', answer = '', key = '']) => [
        heading.includes('Kapittel eller') ? heading : heading.replace('</w:tc>', `${textOf(answer)}</w:tc>`),
        choice,
        heading.includes('Kapittel eller') ? answer : '<w:tc><w:p/></w:tc>',
        key,
      ]),
  ],
];

function textOf(cell: string): string {
  return cell.match(/<w:p>(?:(?!<\/w:p>).)*Svarord.*?<\/w:p>/s)?.[0] ?? '';
}

/** What somebody adds that has no place: it must come back all the same. */
export const WORD_MORE: readonly WordChange[] = [
  [
    'a row added',
    (xml) => changeRow(xml, FIRST, (one) => `${one}<w:tr>${cellWith('Noe eget')}${cellWith(LOOSE)}</w:tr>`),
  ],
  ['a row of one cell added', (xml) => changeRow(xml, FIRST, (one) => `${one}<w:tr>${cellWith(LOOSE)}</w:tr>`)],
  [
    'a row copied and written over',
    (xml) => changeRow(xml, FIRST, (one) => one + one.replace('Svarord', `${LOOSE} Svarord`)),
  ],
  ['a passage between the tables', (xml) => xml.replace('</w:tbl>', `</w:tbl>${paragraph(LOOSE)}`)],
  ['a passage at the end', (xml) => xml.replace('<w:sectPr', `${paragraph(LOOSE)}<w:sectPr`)],
  [
    'a heading of their own at the end',
    (xml) =>
      xml.replace(
        '<w:sectPr',
        `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>${LOOSE}</w:t></w:r></w:p><w:sectPr`,
      ),
  ],
  ['a nested list in a cell', (xml) => insideAnswer(xml, FIRST, `${paragraph('1. En')}${paragraph(LOOSE)}`)],
  [
    'something else than a choice where one chooses',
    (xml) =>
      changeRow(xml, keyOf(FIELDS.find(({ kind }) => kind === 'yesPartlyNoUnsure') ?? section(0)), (one) =>
        one.replace('>Delvis<', `>${LOOSE}<`),
      ),
  ],
  [
    'a new column with a header',
    (xml) =>
      mapRows(xml, (all) => [
        ...all,
        cellWith(all.join('').includes('w:bCs') || all.join('').includes('Kapittel eller') ? 'Fra avdelingen' : LOOSE),
      ]),
  ],
  [
    'a table of their own',
    (xml) =>
      xml.replace(
        '<w:sectPr',
        `<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cellWith('Område')}${cellWith('Kommentar')}</w:tr><w:tr>${cellWith('Noe annet')}${cellWith(LOOSE)}</w:tr></w:tbl><w:sectPr`,
      ),
  ],
  [
    'text in a text box',
    (xml) =>
      xml.replace(
        '<w:sectPr',
        `<w:p><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:50pt"><v:textbox><w:txbxContent>${paragraph(LOOSE)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p><w:sectPr`,
      ),
  ],
  [
    'a cell split in two',
    (xml) =>
      changeRow(xml, FIRST, (one) =>
        withCells(
          one,
          cells(one).flatMap((cell, at) => (at === 2 ? [cell, cellWith(LOOSE)] : [cell])),
        ),
      ),
  ],
];
