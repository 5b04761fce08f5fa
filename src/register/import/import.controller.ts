import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { readFile } from 'node:fs/promises';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotAllowed } from '../../shared/errors/domain-error.js';
import { fieldError, type FieldError } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { uploadFaultOf, uploadsOf } from '../../shared/web/uploads.js';
import { besideField, type RefusalsByField } from '../refusal-beside-field.js';
import { importPath } from '../register-paths.js';
import { registerPolicy } from '../register.policy.js';
import { LARGEST_FILE_BYTES } from './decode-text.js';
import { DryRunPage } from './dry-run.page.js';
import { ListRefused, REFUSAL_WORDS } from './import.errors.js';
import { ImportPage, ImportResultPage } from './import.page.js';
import { ImportRunService } from './import-run.service.js';
import { importWords } from './import.words.js';

const REFUSALS: RefusalsByField = [[ListRefused, 'file']];

/** Importing a list: uploading it, and the page of what was uploaded. */
@Controller('register/import')
@ForSignedIn()
export class ImportController {
  constructor(
    private readonly runs: ImportRunService,
    private readonly frames: Frames,
  ) {}

  @Get()
  show(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page> {
    return this.page(request, person, []);
  }

  @Post()
  async upload(@Req() request: Request, @CurrentPerson() person: PersonActor): Promise<Page | SeeOther> {
    if (!registerPolicy.mayEdit(person, person.hostId)) throw new NotAllowed('register.import');
    const language = this.frames.languageOf(request);
    const [upload] = uploadsOf(request, 'file');
    if (uploadFaultOf(request, 'file') || (upload && upload.sizeBytes > LARGEST_FILE_BYTES))
      return this.page(request, person, [fieldError('file', REFUSAL_WORDS.tooLarge, language)]);
    if (!upload) return this.page(request, person, [{ field: 'file', message: importWords[language].fileRequired }]);
    const file = { filename: upload.filename, bytes: await readFile(upload.path) };
    const tried = await besideField(this.runs.begin(person, file), REFUSALS, language);
    if (!tried.ok) return this.page(request, person, [tried.error]);
    const { id, hasColumns } = tried.value;
    return new SeeOther(hasColumns ? importPath(id, 'kolonner') : importPath(id));
  }

  /** What importing the list would do; when it has been imported, what it came to. */
  @Get(':id')
  async showRun(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const language = this.frames.languageOf(request);
    const run = await this.runs.find(person, id);
    if (run.state === 'imported') return new ImportResultPage(language, run);
    return new DryRunPage(language, run, await this.runs.preview(person, run), []);
  }

  private async page(request: Request, person: PersonActor, errors: readonly FieldError[]): Promise<Page> {
    const runs = await this.runs.latest(person);
    const mayEdit = registerPolicy.mayEdit(person, person.hostId);
    return new ImportPage(this.frames.languageOf(request), { runs, mayEdit }, errors);
  }
}
