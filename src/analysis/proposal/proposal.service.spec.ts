import { eachDatabase } from '../../../test/support/databases.js';
import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../../test/support/analysis/letter-read.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Comment } from '../comment/comment.entity.js';
import { Block } from '../text/block.entity.js';
import { coverageOf } from '../text/coverage.rules.js';
import { TextSource } from '../text/text-source.entity.js';
import { markOf } from './offered-proposals.js';
import { proposalsWithin, proposedSplit } from './split.rules.js';

eachDatabase('accepting a proposed split', (the) => {
  let parts: AnalysisParts;
  let letter: LetterRead;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    letter = await letterRead(
      parts,
      'Vi viser til høringsbrev av 15. desember.',
      'Fristen er for kort.',
      'Jordmor må kunne henvise.',
      'Med vennlig hilsen',
      'Kari Kommunalsjef',
    );
  });

  afterEach(() => {
    parts.remove();
  });

  const whole = (): { start: number; end: number } => ({ start: 0, end: letter.text.length });
  const ref = (): { consultationId: string; versionId: string; sourceId: string } => ({
    consultationId: letter.hearing.consultation.id,
    versionId: letter.version.id,
    sourceId: letter.source.id,
  });

  async function offered(range = whole()): Promise<{ range: { start: number; end: number }; mark: string }> {
    const { reader } = the.database;
    const blocks = await reader.find(Block, { where: { sourceId: letter.source.id }, order: { position: 'ASC' } });
    const { gaps } = coverageOf(letter.text, await parts.texts.rangesIn(reader, letter.source.id));
    return { range, mark: markOf(proposalsWithin(proposedSplit(letter.text, blocks, gaps), range)) };
  }

  async function standing(): Promise<readonly string[]> {
    const comments = await the.database.reader.find(Comment, {
      where: { versionId: letter.version.id },
      order: { startOffset: 'ASC' },
    });
    return comments
      .filter(({ removedAt }) => removedAt === null)
      .map(({ text, setAsideKind }) => `${setAsideKind ?? 'comment'}: ${text}`);
  }

  test('makes all of it comments and passages set aside, and leaves no character unhandled', async () => {
    const comment = await parts.proposals.accept(parts.summariser, ref(), await offered());

    expect(comment.text).toBe('Fristen er for kort.');
    expect(await standing()).toEqual([
      'heading: Høringssvar',
      'background: Vi viser til høringsbrev av 15. desember.',
      'comment: Fristen er for kort.',
      'comment: Jordmor må kunne henvise.',
      'greeting: Med vennlig hilsen\nKari Kommunalsjef',
    ]);
    const source = await the.database.reader.findOneByOrFail(TextSource, { id: letter.source.id });
    expect(source.inComments + source.setAside).toBe(source.characters);
  });

  test('is one deed: undone and done again as a whole, and recorded', async () => {
    const { id: consultationId } = letter.hearing.consultation;
    await parts.proposals.accept(parts.summariser, ref(), await offered());
    const accepted = await standing();

    await parts.undo.undo(parts.summariser, consultationId, letter.version.id);
    expect(await standing()).toEqual([]);
    await parts.undo.redo(parts.summariser, consultationId, letter.version.id);

    expect(await standing()).toEqual(accepted);
    expect(await the.database.reader.countBy(AuditEntry, { action: 'comment.proposalAccepted' })).toBe(5);
  });

  test('takes one passage, and leaves the rest as proposals', async () => {
    const start = letter.text.indexOf('Jordmor');
    await parts.proposals.accept(
      parts.summariser,
      ref(),
      await offered({ start, end: start + 'Jordmor må kunne henvise.'.length }),
    );

    expect(await standing()).toEqual(['comment: Jordmor må kunne henvise.']);
  });

  test('does nothing when somebody else has split the text since the proposals were seen', async () => {
    const seen = await offered();
    await letter.draw('Fristen er');

    await expect(parts.proposals.accept(parts.summariser, ref(), seen)).rejects.toThrow('Somebody else has saved');
    expect(await standing()).toEqual(['comment: Fristen er']);
  });

  test('is refused when nothing is left to accept, and to whoever may not work on the hearing', async () => {
    const seen = await offered();
    await expect(parts.proposals.accept(parts.reader, ref(), seen)).rejects.toThrow('permission');
    await expect(parts.proposals.accept(parts.foreigner, ref(), seen)).rejects.toThrow('cannot find');
    await parts.proposals.accept(parts.summariser, ref(), seen);

    await expect(parts.proposals.accept(parts.summariser, ref(), seen)).rejects.toThrow('no proposal');
  });
});
