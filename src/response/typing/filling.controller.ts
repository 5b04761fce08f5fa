import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentLink, ForLinkHolder } from '../../identity/access/access.decorators.js';
import type { LinkActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { formatClock } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { typedFrom, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { AnswersInHand, type AnswerInHand } from '../answer-in-hand.js';
import { answerKeyParts } from '../answer-key.js';
import type { SheetPart } from '../answer-sheet.js';
import { answerAddress, draftFrom, partAddress } from '../portal/portal-address.js';
import { conflictView, FillingPage } from './filling.page.js';
import { fillingWords } from './filling.words.js';
import { keepSaidName, saidName } from '../presence/said-name.js';
import { decidedIn } from './conflict-choice.js';
import { changesFrom, tokenOf } from './typed-form.js';
import { parseBase } from './typed-value.js';
import { TypingService, type Saved } from './typing.service.js';

/** What the script of the form is told of one saved field. */
interface FieldSaved {
  readonly base: string;
  readonly saved: string;
}

/** Filling in the answer: one page for each part, and the small door that the script saves through. */
@Controller('svar/utfylling')
@ForLinkHolder()
export class FillingController {
  constructor(
    private readonly typing: TypingService,
    private readonly answers: AnswersInHand,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(@Req() request: Request, @CurrentLink() link: LinkActor, @Query('utkast') draft: unknown): Promise<Page> {
    const inHand = await this.answers.find(link, draftFrom(draft));
    const fields = new Map(inHand.content.fields.map((field) => [field.place, field]));
    const part = partFor(inHand, draftFrom(draft));
    const said = { saidName: saidName(request, link) };
    return new FillingPage(this.frames.languageOf(request), { inHand, part, fields, conflicts: [], ...said });
  }

  @Post()
  async save(
    @Req() request: Request,
    @CurrentLink() link: LinkActor,
    @Query('utkast') draft: unknown,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const draftId = draftFrom(draft);
    const inHand = await this.answers.find(link, draftId);
    const part = partFor(inHand, draftId);
    const typed = typedFrom(body);
    keepSaidName(request, typed);
    const { changes, undecided } = decidedIn(typed, changesFrom(body, part.fields), inHand.content.fields);
    const saved = await this.typing.save(link, draftId, changes);
    const conflicts = [...saved.conflicts, ...undecided];
    if (conflicts.length > 0) {
      const said = { saidName: saidName(request, link) };
      return new FillingPage(language, { inHand, part, fields: saved.fields, conflicts, ...said });
    }
    return wayOn(inHand, part, typedText(typed, 'on'), savedNotice(saved, language));
  }

  /** Saves one field as it is typed. 409 with what somebody else had saved, when they were first. */
  @Post('felt')
  @HttpCode(200)
  async saveField(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentLink() link: LinkActor,
    @Body() body: unknown,
  ): Promise<FieldSaved & { readonly stored?: unknown }> {
    const language = this.frames.languageOf(request);
    const typed = typedFrom(body);
    const [place, choice] = [typedText(typed, 'place'), typedText(typed, 'choice')];
    const change = { place, text: typedText(typed, 'text'), choice: choice === '' ? null : choice };
    const draftId = draftFrom(typedText(typed, 'draft'));
    const saved = await this.typing.save(link, draftId, [{ ...change, base: parseBase(typedText(typed, 'base')) }]);
    const conflict = saved.conflicts[0];
    const base = tokenOf(conflict?.stored ?? saved.fields.get(place));
    if (!conflict) return { base, saved: savedNotice(saved, language) };
    response.status(409);
    const inHand = await this.answers.find(link, draftId);
    const field = inHand.parts.flatMap((part) => part.fields).find((candidate) => candidate.place === place);
    return { base, saved: '', ...(field ? { stored: conflictView(field, conflict, language) } : {}) };
  }
}

function partFor(inHand: AnswerInHand, key: string | null): SheetPart {
  const { draftId } = answerKeyParts(key);
  const part = inHand.parts.find((candidate) => (candidate.draft?.id ?? null) === draftId);
  if (!part) throw new NotFound('draft');
  return part;
}

function savedNotice(saved: Saved, language: Language): string {
  return fillingWords[language].saved(formatClock(saved.at, language));
}

function wayOn(inHand: AnswerInHand, part: SheetPart, on: string, notice: string): SeeOther {
  const next = inHand.parts[inHand.parts.indexOf(part) + 1] ?? part;
  const ways: Readonly<Record<string, string>> = {
    next: partAddress(next.draft?.id ?? null, inHand.scope),
    check: answerAddress('/svar/kontroll', inHand.scope),
  };
  return new SeeOther(ways[on] ?? partAddress(part.draft?.id ?? null, inHand.scope), { kind: 'success', text: notice });
}
