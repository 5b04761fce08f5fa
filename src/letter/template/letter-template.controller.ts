import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { unlessChanged } from '../../consultation/unless-changed.js';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Frames } from '../../shared/web/frames.js';
import { addressWith } from '../../shared/web/pager.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { LetterRecipients } from '../letter-recipients.js';
import type { LetterTexts } from '../merge/letter-merge.js';
import { LetterTemplateReader, textsThatCount } from './letter-template-reader.js';
import { formOf, readTemplateForm } from './letter-template.form.js';
import { LetterTemplatePage, type TemplateFormContent } from './letter-template.page.js';
import { LetterTemplateService } from './letter-template.service.js';
import { letterTemplateWords } from './letter-template.words.js';

/** Writing the letter of a hearing. */
@Controller('skrivebord/horinger/:id/brev')
@ForSignedIn()
export class LetterTemplateController {
  constructor(
    private readonly service: LetterTemplateService,
    private readonly templates: LetterTemplateReader,
    private readonly recipients: LetterRecipients,
    private readonly reader: ConsultationReader,
    private readonly frames: Frames,
  ) {}

  @Get()
  async show(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Query('malform') asked: string | undefined,
    @Query('utgave') number: string | undefined,
  ): Promise<Page> {
    await this.reader.find(person, id);
    const languageForm = formOf({ languageForm: asked });
    const shown = number === undefined ? null : await this.templates.version(id, languageForm, Number(number));
    if (number !== undefined && shown === null) throw new NotFound('letterTemplate');
    const latest = await this.templates.latestOf(id);
    const texts: LetterTexts = shown ?? textsThatCount(latest, languageForm);
    const isNewest = shown === null || shown.number === latest[languageForm]?.number;
    return this.page(
      request,
      person,
      { id, languageForm },
      {
        typed: { subject: texts.subject, emailText: texts.emailText, body: texts.body },
        errors: [],
        shownNumber: isNewest ? null : shown.number,
        stored: null,
      },
    );
  }

  @Post()
  async save(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    await this.reader.findFor(person, id, 'mayEdit');
    const language = this.frames.languageOf(request);
    const read = readTemplateForm(body, language);
    const languageForm = formOf(read.typed);
    const content = { typed: read.typed, errors: [], shownNumber: null, stored: null };
    if (!read.ok) return this.page(request, person, { id, languageForm }, { ...content, errors: read.errors });
    const saved = await unlessChanged(this.service.save(person, id, read.input));
    if (saved.ok) {
      const address = addressWith(`/skrivebord/horinger/${id}/brev`, { malform: languageForm });
      return new SeeOther(address, { kind: 'success', text: letterTemplateWords[language].saved });
    }
    const stored = textsThatCount(await this.templates.latestOf(id), languageForm);
    return this.page(request, person, { id, languageForm }, { ...content, stored });
  }

  private async page(
    request: Request,
    person: PersonActor,
    { id, languageForm }: { readonly id: string; readonly languageForm: LanguageForm },
    content: TemplateFormContent,
  ): Promise<Page> {
    const consultation = await this.reader.find(person, id);
    const view = {
      consultation,
      languageForm,
      mayEdit: await this.reader.may(person, consultation, 'mayEdit'),
      recipients: (await this.recipients.countsOf(consultation)).byForm,
      versions: await this.templates.versionsOf(id, languageForm),
    };
    return new LetterTemplatePage(this.frames.languageOf(request), view, content);
  }
}
