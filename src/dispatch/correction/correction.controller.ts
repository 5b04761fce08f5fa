import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { NotOpen } from '../../consultation/consultation.errors.js';
import { NothingToCorrect, SameFile } from '../../consultation/draft/correction/correction.errors.js';
import { DraftFinder } from '../../consultation/draft/draft-finder.js';
import { DocumentIntake, type KeptDocument } from '../../consultation/file/document-intake.js';
import { missingFile, takeDocument } from '../../consultation/file/upload-form.js';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { readForm, typedFrom, typedText, type FieldError } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { planPath } from '../dispatch-paths.js';
import { UnsentLetters } from '../extension/unsent-letters.service.js';
import { ConfirmCorrectionPage } from './confirm-correction.page.js';
import { CorrectionDeed } from './correction-deed.service.js';
import { correctionPageWords } from './correction-page.words.js';
import { CorrectionForm } from './correction.form.js';
import { CorrectionPage, type CorrectionContent } from './correction.page.js';
import { KeptFile } from './kept-file.js';

const NOTHING: CorrectionContent = { typed: {}, errors: [], isConflict: false, kept: null };

/** Which draft of which hearing. */
interface DraftAddress {
  readonly id: string;
  readonly draftId: string;
}

/** The file of a form: taken in now, or earlier for the same form. */
interface FileInHand {
  readonly document: KeptDocument | null;
  readonly errors: readonly FieldError[];
}

/** Correcting a draft of an open hearing. */
@Controller('skrivebord/horinger/:id/utkast/:draftId/rettelse')
@ForSignedIn()
export class CorrectionController {
  constructor(
    private readonly deed: CorrectionDeed,
    private readonly finder: DraftFinder,
    private readonly intake: DocumentIntake,
    private readonly keptFile: KeptFile,
    private readonly unsent: UnsentLetters,
    private readonly clock: Clock,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param() at: DraftAddress): Promise<Page> {
    return this.page(request, person, at, NOTHING);
  }

  /** Says what would happen; or goes back to the form. The file and all that was written are kept. */
  @Post('kontroll')
  async check(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: DraftAddress,
    @Body() body: unknown,
  ): Promise<Page> {
    const language = this.frames.languageOf(request);
    await this.requireOpen(person, at);
    const form = readForm(CorrectionForm, body, language);
    const file = await this.fileOf(request, person, at, language);
    const kept = this.keep(file.document, person, at);
    const { typed } = form;
    if (typedText(typed, 'valg') === 'endre') return this.page(request, person, at, { ...NOTHING, typed, kept });
    const found = await this.finder.view(person, at.id, at.draftId);
    const { draft, version: former } = found.outlined;
    if (!former) throw new NothingToCorrect();
    const errors = [...fileErrors(file, former.sha256, language), ...(form.ok ? [] : form.errors)];
    if (!form.ok || !kept || errors.length > 0)
      return this.page(request, person, at, { ...NOTHING, typed, errors, kept });
    const whatChanged = form.value.whatChanged.replaceAll('\r\n', '\n');
    return new ConfirmCorrectionPage(language, {
      consultation: found.view.consultation,
      hostKind: person.hostKind,
      draft,
      former,
      ...kept,
      whatChanged,
      isEarlierUnsent: await this.unsent.wait(at.id, 'correction', null),
      today: this.clock.today(),
    });
  }

  @Post()
  async correct(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param() at: DraftAddress,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    await this.requireOpen(person, at);
    const form = readForm(CorrectionForm, body, language);
    const { typed } = form;
    const document = this.keptFile.read(typedText(typed, 'kept'), person, at.draftId);
    const kept = this.keep(document, person, at);
    const missing = kept ? [] : [missingFile(correctionPageWords[language].chooseFile)];
    const errors = [...missing, ...(form.ok ? [] : form.errors)];
    if (!form.ok || !kept) return this.page(request, person, at, { ...NOTHING, typed, errors, kept });
    const order = {
      consultationId: at.id,
      draftId: at.draftId,
      file: kept.document,
      whatChanged: form.value.whatChanged.replaceAll('\r\n', '\n'),
      seenNumber: Number(typedText(typed, 'seenNumber')),
    };
    const done = await unlessChanged(this.deed.correct(person, order));
    if (!done.ok) return this.page(request, person, at, { ...NOTHING, typed, kept, isConflict: true });
    const text = correctionPageWords[language].done;
    return new SeeOther(planPath(at.id, done.value.id), { kind: 'success', text });
  }

  /** Whoever may not do it, and a hearing in which it cannot be done, are refused before a file is taken in. */
  private async requireOpen(person: PersonActor, at: DraftAddress): Promise<void> {
    const [consultation] = await this.finder.toChange(person, at.id, at.draftId);
    if (!consultation.isOpen) throw new NotOpen();
  }

  private async fileOf(
    request: Request,
    person: PersonActor,
    { draftId }: DraftAddress,
    language: Language,
  ): Promise<FileInHand> {
    const earlier = this.keptFile.read(typedText(typedFrom(request.body), 'kept'), person, draftId);
    const file = await takeDocument(request, this.intake, language);
    if (!file.ok) return { document: earlier, errors: file.errors };
    return { document: file.document ?? earlier, errors: [] };
  }

  private keep(document: KeptDocument | null, person: PersonActor, at: DraftAddress): CorrectionContent['kept'] {
    return document && { document, sealed: this.keptFile.write(document, person, at.draftId) };
  }

  private async page(
    request: Request,
    person: PersonActor,
    at: DraftAddress,
    content: CorrectionContent,
  ): Promise<Page> {
    await this.finder.toChange(person, at.id, at.draftId);
    const found = await this.finder.view(person, at.id, at.draftId);
    return new CorrectionPage(this.frames.languageOf(request), found, content);
  }
}

function fileErrors({ document, errors }: FileInHand, formerSha256: string, language: Language): readonly FieldError[] {
  if (errors.length > 0) return errors;
  if (!document) return [missingFile(correctionPageWords[language].chooseFile)];
  return document.sha256 === formerSha256 ? [missingFile(new SameFile().wording[language])] : [];
}
