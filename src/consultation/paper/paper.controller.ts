import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { readForm, typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { ConsultationReader } from '../consultation-reader.js';
import { CorrectionReader } from '../draft/correction/correction-reader.js';
import { DraftListPage } from '../draft/draft-list.page.js';
import { draftWords } from '../draft/draft.words.js';
import { editingWords } from '../editing.words.js';
import { DocumentIntake } from '../file/document-intake.js';
import { missingFile, takeDocument } from '../file/upload-form.js';
import { PaperForm } from './paper.form.js';
import { PaperService } from './paper.service.js';
import { paperWords } from './paper.words.js';

/** The papers of a hearing; they stand on the page of the drafts. */
@Controller('skrivebord/horinger/:id/papirer')
@ForSignedIn()
export class PaperController {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly corrections: CorrectionReader,
    private readonly papers: PaperService,
    private readonly intake: DocumentIntake,
    private readonly files: FileStore,
    private readonly frames: Frames,
  ) {}

  @Post()
  async add(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.reader.findFor(person, id, 'mayEdit');
    const form = readForm(PaperForm, body, language);
    const file = await takeDocument(request, this.intake, language);
    const missing = file.ok && !file.document ? [missingFile(draftWords[language].chooseFile)] : [];
    const errors = [...(form.ok ? [] : form.errors), ...(file.ok ? missing : file.errors)];
    if (!form.ok || !file.ok || !file.document) {
      const view = await this.reader.view(person, id);
      return new DraftListPage(language, view, await this.corrections.of(id), form.typed, errors);
    }
    await this.papers.add(person, id, form.value.title, file.document);
    return this.leadOn(id, paperWords[language].added);
  }

  @Get(':paperId/fil')
  async download(@CurrentPerson() person: PersonActor, @Param() { id, paperId }: PaperAddress): Promise<Download> {
    const { papers } = await this.reader.view(person, id);
    const paper = papers.find((candidate) => candidate.id === paperId);
    if (!paper) throw new NotFound('paper');
    return new Download(await this.files.stream(paper.sha256), paper.filename, paper.mediaType);
  }

  @Post(':paperId/flytting')
  async move(
    @CurrentPerson() person: PersonActor,
    @Param() { id, paperId }: PaperAddress,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    await this.papers.move(person, id, paperId, typedText(typedFrom(body), 'move') === 'up' ? 'up' : 'down');
    return new SeeOther(consultationPath(id, 'utkast'));
  }

  @Post(':paperId/sletting')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() { id, paperId }: PaperAddress,
  ): Promise<SeeOther> {
    await this.papers.remove(person, id, paperId);
    return this.leadOn(id, editingWords[this.frames.languageOf(request)].removed);
  }

  private leadOn(id: string, text: string): SeeOther {
    return new SeeOther(consultationPath(id, 'utkast'), { kind: 'success', text });
  }
}

/** Which paper of which hearing. */
interface PaperAddress {
  readonly id: string;
  readonly paperId: string;
}
