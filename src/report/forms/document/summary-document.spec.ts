import { writtenSummary } from '../../../../test/support/summary/written-summary.js';
import type { RichText, TextPart } from '../../../shared/documents/writing/document-model.js';
import { summaryDocument } from './summary-document.js';

function partsOf(text: RichText): readonly TextPart[] {
  return typeof text === 'string' ? [] : text;
}

/** Every stretch of the document that leads somewhere or can be led to. */
function stretches(): readonly TextPart[] {
  return [...summaryDocument(writtenSummary()).blocks].flatMap((block) => {
    if (block.kind === 'paragraph') return partsOf(block.text);
    if (block.kind === 'list') return block.items.flatMap(partsOf);
    return block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap(partsOf)) : [];
  });
}

describe('the citations of a summary', () => {
  it('lead from the text to the list of citations, and from there to the comment, its letter and page', () => {
    const all = stretches();
    const mark = all.find(({ text }) => text === '[1]');
    const listed = all.findIndex(({ anchorName }) => anchorName === mark?.leadsTo);
    const toComment = all.slice(listed).find(({ leadsTo }) => leadsTo !== undefined);

    expect(toComment?.text).toBe('Eksempel kommune');
    expect(all.find(({ anchorName }) => anchorName === toComment?.leadsTo)?.text).toBe('Eksempel kommune');
    expect(all.map(({ text }) => text)).toContain(' (svar.docx, side 1)');
  });

  it('lead nowhere that is not in the document, and each place that is led to is there once', () => {
    const all = stretches();
    const anchors = all.flatMap(({ anchorName }) => anchorName ?? []);

    expect(new Set(anchors).size).toBe(anchors.length);
    expect(all.flatMap(({ leadsTo }) => leadsTo ?? []).filter((name) => !anchors.includes(name))).toEqual([]);
  });

  it('that stand for nothing stay as they were typed', () => {
    expect(stretches().map(({ text }) => text)).toContain('Uenighet [#7].');
  });
});
