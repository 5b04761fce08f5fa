import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../../consultation/consultation-reader.js';
import { CurrentPerson, ForSignedIn } from '../../../identity/access/access.decorators.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import type { Wording } from '../../../shared/errors/domain-error.js';
import type { Language } from '../../../shared/language/words.js';
import { fieldError } from '../../../shared/web/form.js';
import { Frames } from '../../../shared/web/frames.js';
import { SeeOther, type Page } from '../../../shared/web/page.js';
import { CitedCommentGone, NothingToCite } from '../../citation/citation.errors.js';
import { Citations } from '../../citation/citations.js';
import { writingPath } from '../../summary-paths.js';
import { Citing, type PressedComments } from '../citing.js';
import { SummaryTexts, type SavedText, type TextEdit } from '../summary-texts.js';
import { TextHistoryPage } from './history.page.js';
import { PlacePages } from './place-pages.js';
import type { TypedOnPlace } from './place.page.js';
import { chosenCommentsFrom, textEditFrom } from './writing.forms.js';
import { writingWords } from './writing.words.js';

const TOO_LONG = { nb: 'Teksten er for lang.', nn: 'Teksten er for lang.', en: 'The text is too long.' };

/** Writing the summary, place by place. */
@Controller('skrivebord/horinger/:id/oppsummering')
@ForSignedIn()
export class WritingController {
  constructor(
    private readonly consultations: ConsultationReader,
    private readonly texts: SummaryTexts,
    private readonly citing: Citing,
    private readonly citations: Citations,
    private readonly pages: PlacePages,
    private readonly frames: Frames,
  ) {}

  @Get('sted')
  show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Query('sted') place: string | undefined,
    @Query('side') page: string | undefined,
  ): Promise<Page> {
    const address = { consultationId, place: place ?? 'consultation', page };
    return this.pages.of(person, this.frames.languageOf(request), address);
  }

  @Get('historikk')
  async history(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Query('sted') asked: string | undefined,
  ): Promise<Page> {
    const place = asked ?? 'consultation';
    const consultation = await this.consultations.find(person, consultationId);
    const texts = await this.texts.history(person, consultationId, place);
    return new TextHistoryPage(consultation, { place, texts }, this.frames.languageOf(request));
  }

  @Post('tekst')
  write(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(request, person, { consultationId, body, pressed: null });
  }

  /** The same, with a citation of the chosen comments at the end of the text. */
  @Post('tekst/henvisning')
  cite(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pressed = { placementIds: chosenCommentsFrom(body), into: null };
    return this.save(request, person, { consultationId, body, pressed });
  }

  /** The same, with the chosen comments in a citation that the text has. */
  @Post('tekst/henvisning/:number')
  include(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('number', ParseIntPipe) into: number,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const pressed = { placementIds: chosenCommentsFrom(body), into };
    return this.save(request, person, { consultationId, body, pressed });
  }

  @Post('tekst/:textId/forkasting')
  async letGo(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') consultationId: string,
    @Param('textId') textId: string,
  ): Promise<SeeOther> {
    const { place } = await this.texts.letGo(person, consultationId, textId);
    const text = writingWords[this.frames.languageOf(request)].letGone;
    return new SeeOther(writingPath(consultationId, place), { kind: 'success', text });
  }

  private async save(
    request: Request,
    person: PersonActor,
    asked: { readonly consultationId: string; readonly body: unknown; readonly pressed: PressedComments | null },
  ): Promise<Page | SeeOther> {
    const { consultationId, body, pressed } = asked;
    const language = this.frames.languageOf(request);
    const { isTooLong, ...edit } = textEditFrom(body);
    await this.consultations.findFor(person, consultationId, 'maySummarise');
    if (pressed !== null && pressed.into !== null) await this.citations.require(consultationId, pressed.into);
    const address = { consultationId, place: edit.place };
    const again = (typed: TypedOnPlace): Promise<Page> => this.pages.of(person, language, address, typed);
    if (isTooLong) {
      return again({ status: 422, text: edit.text, errors: [fieldError('text', TOO_LONG, language)] });
    }
    const saved = await this.saved(person, consultationId, { edit, pressed });
    if ('refused' in saved) {
      return again({ status: 422, text: edit.text, errors: [fieldError('valgt', saved.refused, language)] });
    }
    if (saved.outcome === 'conflict')
      return again({ status: 409, text: saved.beside.text, errors: [], conflict: saved });
    const notice = { kind: 'success', text: doneWords(pressed, language) } as const;
    return new SeeOther(writingPath(consultationId, edit.place), notice);
  }

  /** Saves it, or says why what was pressed could not be cited: what was typed is then shown again. */
  private async saved(
    person: PersonActor,
    consultationId: string,
    { edit, pressed }: { readonly edit: TextEdit; readonly pressed: PressedComments | null },
  ): Promise<SavedText | { readonly refused: Wording }> {
    if (pressed === null) return this.texts.write(person, consultationId, edit);
    try {
      return await this.citing.cite(person, consultationId, edit, pressed);
    } catch (error) {
      if (error instanceof NothingToCite || error instanceof CitedCommentGone) return { refused: error.wording };
      throw error;
    }
  }
}

function doneWords(pressed: PressedComments | null, language: Language): string {
  const t = writingWords[language];
  if (pressed === null) return t.saved;
  return pressed.into === null ? t.citedNow : t.included(pressed.into);
}
