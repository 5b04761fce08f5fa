import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { readForm } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader } from '../consultation-reader.js';
import { editingWords } from '../editing.words.js';
import { DocumentIntake } from '../file/document-intake.js';
import { takeDocument } from '../file/upload-form.js';
import { CorrectionReader } from './correction/correction-reader.js';
import { DraftsSeenThrough } from './draft.errors.js';
import { DraftListPage } from './draft-list.page.js';
import { DraftForm, draftInputFrom } from './draft.form.js';
import { DraftService } from './draft.service.js';
import { NewDraftPage } from './new-draft.page.js';

/** The drafts of a hearing, and adding one. */
@Controller('skrivebord/horinger/:id/utkast')
@ForSignedIn()
export class DraftListController {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly corrections: CorrectionReader,
    private readonly drafts: DraftService,
    private readonly intake: DocumentIntake,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const view = await this.reader.view(person, id);
    return new DraftListPage(this.frames.languageOf(request), view, await this.corrections.of(id));
  }

  @Get('nytt')
  async begin(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    if (consultation.isInternal) throw new DraftsSeenThrough();
    return new NewDraftPage(this.frames.languageOf(request), consultation, { kind: 'pathway' }, []);
  }

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    if (consultation.isInternal) throw new DraftsSeenThrough();
    const form = readForm(DraftForm, body, language);
    if (!form.ok) return new NewDraftPage(language, consultation, form.typed, form.errors);
    const file = await takeDocument(request, this.intake, language);
    if (!file.ok) return new NewDraftPage(language, consultation, form.typed, file.errors);
    const draft = await this.drafts.add(person, id, draftInputFrom(form.value), file.document);
    const saved = { kind: 'success', text: editingWords[language].saved } as const;
    return new SeeOther(consultationPath(id, 'utkast', draft.id), saved);
  }
}
