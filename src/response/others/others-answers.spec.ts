import { analysisOn, type AnalysisParts } from '../../../test/support/analysis/analysis-on.js';
import { eachDatabase } from '../../../test/support/databases.js';
import {
  levelToolsOn,
  threeLevels,
  type Level,
  type ThreeLevels,
} from '../../../test/support/internal/three-levels.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { Settings } from '../../shared/config/settings.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileScans } from '../../shared/files/scanning/file-scans.js';
import { ScannedFiles } from '../../shared/files/scanning/scanned-files.js';
import { CoverageService } from '../coverage/coverage.service.js';
import { Response } from '../response.entity.js';
import { VersionReader } from '../submission/version-reader.js';
import { OthersAnswers } from './others-answers.js';

eachDatabase('what the others have answered', (the) => {
  let parts: AnalysisParts;
  let levels: ThreeLevels;
  let others: OthersAnswers;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    levels = await threeLevels(levelToolsOn(parts), parts.summariser);
    const scans = new FileScans(the.database, the.clock, parts.files, new Settings());
    const files = new ScannedFiles(the.database, parts.files, scans);
    const versions = new VersionReader(the.database);
    others = new OthersAnswers(the.database, new ConsultationReader(the.database), versions, files);
  });

  afterEach(() => {
    parts.remove();
  });

  async function linkOf({ members }: Level, index: number): Promise<LinkActor> {
    const member = members[index];
    if (!member) throw new Error('There is no such member');
    const { links } = levelToolsOn(parts);
    const [link] = await the.database.write((transaction) => links.make(transaction, [member]));
    const found = link && (await links.find(link.id));
    if (!found) throw new Error('The link does not work');
    return found;
  }

  const letMembersSee = ({ hearing }: Level) =>
    the.database.write((transaction) =>
      transaction.update(Consultation, { id: hearing.consultation.id }, { membersSee: 'all' }),
    );

  test('is found by nobody before the host lets its members see it', async () => {
    const link = await linkOf(levels.umbrella, 1);

    await expect(others.list(link, '')).rejects.toThrow(NotFound);
    await expect(others.find(link, levels.umbrella.answers[0]?.responseId ?? '')).rejects.toThrow(NotFound);
  });

  test('is listed without one’s own, by name, but for what the host has withheld', async () => {
    await letMembersSee(levels.umbrella);
    const link = await linkOf(levels.umbrella, 1);
    const bodies = async () => (await others.list(link, '')).list.rows.map(({ body }) => body);

    expect(await bodies()).toEqual(['Norsk overlegeforening', 'Norsk psykiatrisk forening']);
    await the.database.write((transaction) =>
      transaction.update(Response, { id: levels.umbrella.answers[2]?.responseId ?? '' }, { handling: 'withheld' }),
    );
    expect(await bodies()).toEqual(['Norsk psykiatrisk forening']);
  });

  test('is not found by whoever was not invited, nor from another level', async () => {
    await letMembersSee(levels.umbrella);
    const link = await linkOf(levels.umbrella, 1);
    for (const { answers } of [levels.directorate, levels.association]) {
      await expect(others.find(link, answers[0]?.responseId ?? '')).rejects.toThrow(NotFound);
    }

    await the.database.write((transaction) =>
      transaction.update(Invitation, { id: link.invitationId }, { isInvited: false }),
    );
    await expect(others.list(link, '')).rejects.toThrow(NotFound);
  });

  test('counts in the coverage of members by draft, over the drafts that are seen through', async () => {
    const outline = await new ConsultationReader(the.database).outline(levels.umbrella.hearing.consultation.id);
    const { rows } = await new CoverageService(the.database).table(outline, { text: '', choice: 'answered', page: '' });

    expect(rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3]);
  });
});
