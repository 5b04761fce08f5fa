import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../shared/files/file-store.js';
import { Clock } from '../../shared/time/clock.js';
import { FormsChild, FormsFailed } from './forms-child.js';
import { formPath, type FormsJob, type FormsLine } from './forms-job.js';
import { MEDIA_TYPES } from './form-names.js';
import { freezeModel } from './frozen-model.js';
import type { FrozenSummary, OnFormsProgress, SummaryFormat, SummaryFormFile } from './summary-forms.types.js';
import { FormsSurroundings } from './forms-surroundings.js';

/** Writes a frozen summary in the forms that are asked for, and keeps them. Whoever asks has been let in. */
@Injectable()
export class SummaryForms {
  private readonly child = new FormsChild();

  constructor(
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly surroundings: FormsSurroundings,
  ) {}

  /**
   * The forms in the order asked for; what has been answered is on disk. Throws {@link FormsFailed} when they cannot be
   * written, and leaves nothing then but forms that nobody refers to.
   */
  async make(
    frozen: FrozenSummary,
    formats: readonly SummaryFormat[],
    onProgress: OnFormsProgress = () => undefined,
  ): Promise<readonly SummaryFormFile[]> {
    const folder = await mkdtemp(join(tmpdir(), 'hoering-forms-'));
    try {
      const jobPath = join(folder, 'job.json');
      await writeFile(jobPath, JSON.stringify(await this.job(frozen, formats, folder)));
      const made = new Map<SummaryFormat, SummaryFormFile>();
      await this.child.run(jobPath, folder, async (line) => {
        if (line.kind === 'progress') await onProgress(line.progress);
        if (line.kind === 'made') made.set(line.format, await this.keep(line, folder));
      });
      return formats.map((format) => madeOf(made, format));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async job(frozen: FrozenSummary, formats: readonly SummaryFormat[], folder: string): Promise<FormsJob> {
    const modelPath = await this.modelPath(frozen, folder);
    const { account, templateSha256 } = await this.surroundings.of(frozen);
    const accountPath = account === null ? null : join(folder, 'account.json');
    if (accountPath !== null) await writeFile(accountPath, JSON.stringify(account));
    return {
      modelPath,
      accountPath,
      templatePath: templateSha256 === null ? null : this.files.pathOf(templateSha256),
      language: frozen.language,
      reason: frozen.reason,
      kind: frozen.kind,
      number: frozen.number ?? null,
      writtenAt: this.clock.now().toISOString(),
      formats,
      folder,
    };
  }

  private async modelPath({ model }: FrozenSummary, folder: string): Promise<string> {
    if ('modelSha256' in model) return this.files.pathOf(model.modelSha256);
    const path = join(folder, 'model.json');
    await writeFile(path, freezeModel(model));
    return path;
  }

  private async keep(
    { format, filename }: Extract<FormsLine, { kind: 'made' }>,
    folder: string,
  ): Promise<SummaryFormFile> {
    const kept = await this.files.keepStream(createReadStream(formPath(folder, format)));
    return { format, filename, mediaType: MEDIA_TYPES[format], ...kept };
  }
}

function madeOf(made: ReadonlyMap<SummaryFormat, SummaryFormFile>, format: SummaryFormat): SummaryFormFile {
  const file = made.get(format);
  if (!file) throw new FormsFailed(`no ${format} was written`);
  return file;
}
