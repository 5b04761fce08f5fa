import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { FileStore } from '../../shared/files/file-store.js';
import { readForm, typedFrom, typedText, type FieldError, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { Download, SeeOther, type Page } from '../../shared/web/page.js';
import { consultationPath } from '../consultation-crumbs.js';
import { editingWords } from '../editing.words.js';
import { DocumentIntake } from '../file/document-intake.js';
import { missingFile, takeDocument } from '../file/upload-form.js';
import { unlessChanged } from '../unless-changed.js';
import { DraftFinder } from './draft-finder.js';
import { DraftForm, draftInputFrom } from './draft.form.js';
import { DraftPage } from './draft.page.js';
import { DraftService } from './draft.service.js';
import { draftWords } from './draft.words.js';
import { writeOutline } from './outline.rules.js';
import { RemoveDraftPage } from './remove-draft.page.js';

/** What a form of the draft's page failed with. */
interface Failure {
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
  readonly isConflict?: boolean;
}

/** One draft: what it is called, its file, its place, and taking it away. */
@Controller('skrivebord/horinger/:id/utkast/:draftId')
@ForSignedIn()
export class DraftController {
  constructor(
    private readonly finder: DraftFinder,
    private readonly drafts: DraftService,
    private readonly intake: DocumentIntake,
    private readonly files: FileStore,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() at: DraftAddress): Promise<Page> {
    return this.page(request, person, at);
  }

  @Post()
  async edit(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: DraftAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const [, draft] = await this.finder.toChange(person, at.id, at.draftId);
    const form = readForm(DraftForm, body, this.frames.languageOf(request));
    if (!form.ok) return this.page(request, person, at, form);
    const seen = Number(typedText(form.typed, 'version'));
    const saved = await unlessChanged(this.drafts.edit(person, draft, seen, draftInputFrom(form.value)));
    return saved.ok
      ? this.leadOn(request, at)
      : this.page(request, person, at, { typed: form.typed, isConflict: true });
  }

  @Post('utgaver')
  async addVersion(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: DraftAddress,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const [, draft] = await this.finder.toChange(person, at.id, at.draftId);
    const file = await takeDocument(request, this.intake, language);
    if (!file.ok) return this.page(request, person, at, { errors: file.errors });
    if (!file.document)
      return this.page(request, person, at, { errors: [missingFile(draftWords[language].chooseFile)] });
    await this.drafts.addVersion(person, draft, file.document);
    const uploaded = { kind: 'success', text: draftWords[language].uploaded } as const;
    return new SeeOther(consultationPath(at.id, 'utkast', at.draftId), uploaded);
  }

  @Get('fil')
  async download(@CurrentPerson() person: PersonActor, @Param() at: DraftAddress): Promise<Download> {
    const { outlined } = await this.finder.view(person, at.id, at.draftId);
    if (!outlined.version) throw new NotFound('draftVersion');
    const { sha256, filename, mediaType } = outlined.version;
    return new Download(await this.files.stream(sha256), filename, mediaType);
  }

  @Get('utgaver/:number')
  async downloadEdition(@CurrentPerson() person: PersonActor, @Param() at: EditionAddress): Promise<Download> {
    const { versions } = await this.finder.view(person, at.id, at.draftId);
    const edition = versions.find(({ number }) => String(number) === at.number);
    if (!edition) throw new NotFound('draftVersion');
    return new Download(await this.files.stream(edition.sha256), edition.filename, edition.mediaType);
  }

  @Post('flytting')
  async move(
    @CurrentPerson() person: PersonActor,
    @Param() at: DraftAddress,
    @Body() body: unknown,
  ): Promise<SeeOther> {
    const [, draft] = await this.finder.toChange(person, at.id, at.draftId);
    await this.drafts.move(person, draft, typedText(typedFrom(body), 'move') === 'up' ? 'up' : 'down');
    return new SeeOther(consultationPath(at.id, 'utkast'));
  }

  @Get('sletting')
  async askToRemove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: DraftAddress,
  ): Promise<Page> {
    const [consultation, draft] = await this.finder.toChange(person, at.id, at.draftId);
    return new RemoveDraftPage(this.frames.languageOf(request), consultation, draft);
  }

  @Post('sletting')
  async remove(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: DraftAddress,
  ): Promise<SeeOther> {
    const [, draft] = await this.finder.toChange(person, at.id, at.draftId);
    await this.drafts.remove(person, draft);
    const text = editingWords[this.frames.languageOf(request)].removed;
    return new SeeOther(consultationPath(at.id, 'utkast'), { kind: 'success', text });
  }

  private leadOn(request: Request, at: DraftAddress): SeeOther {
    const text = editingWords[this.frames.languageOf(request)].saved;
    return new SeeOther(consultationPath(at.id, 'utkast', at.draftId), { kind: 'success', text });
  }

  private async page(request: Request, person: PersonActor, at: DraftAddress, failure: Failure = {}): Promise<Page> {
    const found = await this.finder.view(person, at.id, at.draftId);
    const { title, shortTitle, kind } = found.outlined.draft;
    return new DraftPage(this.frames.languageOf(request), found, {
      typed: failure.typed ?? { title, shortTitle, kind },
      errors: failure.errors ?? [],
      outline: writeOutline(found.outlined.sections),
      outlineNotice: false,
      isConflict: failure.isConflict ?? false,
    });
  }
}

/** Which draft of which hearing. */
interface DraftAddress {
  readonly id: string;
  readonly draftId: string;
}

interface EditionAddress extends DraftAddress {
  readonly number: string;
}
