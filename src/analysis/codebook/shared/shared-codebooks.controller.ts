import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { Request } from 'express';
import { readFile } from 'node:fs/promises';
import { LARGEST_FILE_BYTES } from '../../../register/import/decode-text.js';
import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import type { Language } from '../../../shared/language/words.js';
import { readForm, typedFrom, typedText, type FieldError, type Typed } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { uploadFaultOf, uploadsOf } from '../../../shared/web/uploads.js';
import { AnalysisAccess } from '../../analysis-access.js';
import { CodebookReader } from '../codebook-reader.js';
import { CodebookUnreadable } from '../codebook.errors.js';
import { CodebookPage } from '../codebook.page.js';
import { codebookWords } from '../codebook.words.js';
import { SharedCodebooksService, type TakenIn } from './shared-codebooks.service.js';

class ShareForm {
  @IsString()
  @MinLength(1, { message: 'required' })
  @MaxLength(120, { message: 'tooLong' })
  shareName!: string;
}

/** Sharing a hearing's codebook with the host's others, and taking tags in from one of those or from a file. */
@Controller('skrivebord/horinger/:id/felles-kodebok')
@ForSignedIn()
export class SharedCodebooksController {
  constructor(
    private readonly access: AnalysisAccess,
    private readonly reader: CodebookReader,
    private readonly shared: SharedCodebooksService,
    private readonly frames: Frames,
  ) {}

  @Post()
  async share(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.access.toWork(person, id);
    const language = this.frames.languageOf(request);
    const form = readForm(ShareForm, body, language);
    if (!form.ok) return this.page(person, language, id, form);
    await this.shared.share(person, id, form.value.shareName);
    return back(id, codebookWords[language].shared);
  }

  @Post('innhenting')
  async takeIn(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.access.toWork(person, id);
    const taken = await this.shared.takeIn(person, id, typedText(typedFrom(body), 'codebookId'));
    return back(id, saidOf(taken, this.frames.languageOf(request)));
  }

  @Post('fil')
  async takeInFile(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
  ): Promise<Page | SeeOther> {
    await this.access.toWork(person, id);
    const language = this.frames.languageOf(request);
    const [upload] = uploadsOf(request, 'file');
    const isTooLarge = uploadFaultOf(request, 'file') !== undefined || (upload?.sizeBytes ?? 0) > LARGEST_FILE_BYTES;
    const wrong = (message: string) =>
      this.page(person, language, id, { typed: {}, errors: [{ field: 'file', message }] });
    if (!upload && !isTooLarge) return wrong(codebookWords[language].fileRequired);
    if (!upload || isTooLarge) return wrong(new CodebookUnreadable().wording[language]);
    const file = { filename: upload.filename, bytes: await readFile(upload.path) };
    const taken = await unlessUnreadable(this.shared.takeInFile(person, id, file));
    if (taken instanceof CodebookUnreadable) return wrong(taken.wording[language]);
    return back(id, saidOf(taken, language));
  }

  @Post(':codebookId/utgang')
  async retire(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Param('codebookId') codebookId: string,
  ): Promise<SeeOther> {
    await this.access.toWork(person, id);
    await this.shared.retire(person, codebookId);
    return back(id, codebookWords[this.frames.languageOf(request)].sharedRetired);
  }

  private async page(
    person: PersonActor,
    language: Language,
    id: string,
    wrong: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  ): Promise<Page> {
    return new CodebookPage(language, await this.reader.read(person, id), await this.shared.offered(person), wrong);
  }
}

/** A file that cannot be read is a mistake in the form, said beside its field; every other error goes its way. */
async function unlessUnreadable(taking: Promise<TakenIn>): Promise<TakenIn | CodebookUnreadable> {
  try {
    return await taking;
  } catch (error) {
    if (error instanceof CodebookUnreadable) return error;
    throw error;
  }
}

function saidOf({ added, known }: TakenIn, language: Language): string {
  return codebookWords[language].takenIn(added, known);
}

function back(id: string, text: string): SeeOther {
  return new SeeOther(consultationPath(id, 'kodebok'), { kind: 'success', text });
}
