import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withCorpus } from '../../../test/support/corpus/tools.js';
import { figuresBySql } from '../../../test/support/summary/figures-by-sql.js';
import { figuresIn } from '../../../test/support/summary/figures-in-forms.js';
import { generatedHearing, type GeneratedHearing } from '../../../test/support/summary/generated-hearing.js';
import { AuditService } from '../../audit/audit.service.js';
import { FileStore } from '../../shared/files/file-store.js';
import { Keyring } from '../../shared/security/keyring.js';
import { FrozenClock } from '../../shared/time/clock.js';
import { FormsSurroundings } from './forms-surroundings.js';
import { FormsChild, FormsFailed } from './forms-child.js';
import { freezeModel } from './frozen-model.js';
import { SummaryForms } from './summary-forms.js';
import { SummaryTemplates } from './template/summary-templates.service.js';
import {
  SUMMARY_FORMATS,
  type FormsProgress,
  type FrozenSummary,
  type SummaryFormFile,
} from './summary-forms.types.js';

withCorpus('the forms of a summary of two hundred comments', () => {
  let hearing: GeneratedHearing;
  let folder: string;
  let files: FileStore;
  let forms: SummaryForms;
  let frozen: FrozenSummary;
  let made: readonly SummaryFormFile[];
  const progress: FormsProgress[] = [];

  beforeAll(async () => {
    hearing = await generatedHearing({ answers: 20, comments: 200 });
    folder = await mkdtemp(join(tmpdir(), 'forms-spec-'));
    files = new FileStore(folder);
    const clock = new FrozenClock('2018-07-01T10:00:00Z');
    const audit = new AuditService(clock, new Keyring('a secret that is used in tests and nowhere else'));
    const templates = new SummaryTemplates(hearing.database, clock, audit, files);
    const accounts = { of: () => Promise.resolve(null) };
    forms = new SummaryForms(clock, files, new FormsSurroundings(templates, accounts));
    const model = await hearing.model();
    frozen = { model, language: 'nb', reason: '', kind: 'summary', number: 2 };
    made = await forms.make(frozen, SUMMARY_FORMATS, (told) => void progress.push(told));
  });

  afterAll(async () => {
    await hearing.remove();
    await rm(folder, { recursive: true });
  });

  test.each(SUMMARY_FORMATS)('the %s says the figures that SQL of its own counts', async (format) => {
    const file = made.find((form) => form.format === format);
    const counted = await figuresBySql(hearing.database, frozen.model.consultationId);

    expect(await figuresIn(format, files.pathOf(file?.sha256 ?? ''))).toEqual(
      Object.fromEntries(
        Object.entries(counted).filter(([name]) => {
          if (format === 'qdc') return false;
          if (format === 'csv') return name !== 'invited' && name !== 'answered';
          return format !== 'pdf' || name !== 'undecided';
        }),
      ),
    );
  });

  it('are kept before they are answered for, each under a name that says what it is', () => {
    expect(made.map(({ filename }) => filename)).toEqual(
      SUMMARY_FORMATS.map((format) => `hoeringsoppsummering-17-20347-utgave-2.${format}`),
    );
  });

  it('are told of while they are made, never backwards, until all is done', () => {
    const done = progress.map((told) => told.done);

    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(progress.at(-1)).toMatchObject({
      done: SUMMARY_FORMATS.length * 1_000,
      total: SUMMARY_FORMATS.length * 1_000,
    });
  });

  it('are the same bytes when the same frozen model is written again from where it is kept', async () => {
    if (!('parts' in frozen.model)) throw new Error('The model is kept');
    const { consultationId } = frozen.model;
    const { sha256: modelSha256 } = await files.keep(Buffer.from(freezeModel(frozen.model)));

    const again = await forms.make({ ...frozen, model: { modelSha256, consultationId } }, ['docx', 'pdf', 'json']);

    const first = made.filter(({ format }) => again.some((form) => form.format === format));
    expect(again.map(({ sha256 }) => sha256)).toEqual(first.map(({ sha256 }) => sha256));
  });

  it('that cannot be written for want of memory are said to have failed, and nothing else is harmed', async () => {
    const child = new FormsChild(undefined, { heapMegabytes: 8, timeLimitSeconds: 60 });

    await expect(child.run(join(folder, 'none.json'), folder, () => Promise.resolve())).rejects.toThrow(FormsFailed);
  });
});
