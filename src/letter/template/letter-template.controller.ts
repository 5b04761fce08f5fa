import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { typedText, type Typed } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { addressOfText, askedText } from '../asked-text.js';
import { LetterDesk } from './letter-desk.js';
import { standardTextsOf } from './default-templates.js';
import { LetterTemplateReader, textsThatCount } from './letter-template-reader.js';
import { readTemplateForm, seenNumberIn } from './letter-template.form.js';
import { UNTOUCHED } from './letter-template.page.js';
import { LetterTemplateService } from './letter-template.service.js';
import { letterTemplateWords } from './letter-template.words.js';

/** Writing the letters of a hearing. */
@Controller('skrivebord/horinger/:id/brev')
@ForSignedIn()
export class LetterTemplateController {
  constructor(
    private readonly service: LetterTemplateService,
    private readonly templates: LetterTemplateReader,
    private readonly desk: LetterDesk,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query() query: Typed,
  ): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const text = askedText(query);
    const number = typedText(query, 'utgave');
    const shown = number === '' ? null : await this.templates.version(id, text, Number(number));
    if (number !== '' && shown === null) throw new NotFound('letterTemplate');
    const latest = await this.templates.latestOf(id, text.kind);
    const { subject, emailText, body } = shown ?? textsThatCount(latest, text, standardTextsOf(consultation));
    const isNewest = shown === null || shown.number === latest[text.languageForm]?.number;
    const typed = { subject, emailText, body, mottaker: typedText(query, 'mottaker') };
    const content = { ...UNTOUCHED, typed, shownNumber: isNewest ? null : shown.number };
    return this.desk.page(this.frames.languageOf(request), person, { id, text }, content);
  }

  @Post()
  async save(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const consultation = await this.reader.findFor(person, id, 'mayEdit');
    const language = this.frames.languageOf(request);
    const read = readTemplateForm(body, language);
    const text = askedText(read.typed);
    const content = { ...UNTOUCHED, typed: read.typed };
    if (!read.ok) {
      const mended = { ...content, errors: read.errors, seenNumber: seenNumberIn(read.typed) };
      return this.desk.page(language, person, { id, text }, mended);
    }
    const saved = await unlessChanged(this.service.save(person, id, read.input));
    if (saved.ok) {
      const shownTo = typedText(read.typed, 'mottaker');
      const address = addressOfText(id, text, shownTo === '' ? {} : { mottaker: shownTo });
      return new SeeOther(address, { kind: 'success', text: letterTemplateWords[language].saved });
    }
    const stored = textsThatCount(await this.templates.latestOf(id, text.kind), text, standardTextsOf(consultation));
    return this.desk.page(language, person, { id, text }, { ...content, stored });
  }
}
