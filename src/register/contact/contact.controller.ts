import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { CurrentPerson, ForSignedIn } from '../../identity/access/access.decorators.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { unlessChanged } from '../../shared/errors/unless-changed.js';
import { readForm, typedText } from '../../shared/web/form.js';
import { Frames } from '../../shared/web/frames.js';
import { SeeOther, type Page } from '../../shared/web/page.js';
import { bodySubject, groupSubject, type RegisterSubject } from '../register-subject.js';
import { SubjectReader } from '../subject-reader.js';
import { contactFormPage } from './contact-form.page.js';
import { ContactForm, inputsFrom, typedOf } from './contact.form.js';
import { ContactService } from './contact.service.js';
import { contactWords } from './contact.words.js';

/** The addresses of a body, or of a group that has one address. */
@Controller('register')
@ForSignedIn()
export class ContactController {
  constructor(
    private readonly contacts: ContactService,
    private readonly subjects: SubjectReader,
    private readonly frames: Frames,
  ) {}

  @Get('organisasjoner/:id/kontakter')
  ofBody(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.show(request, person, bodySubject(id));
  }

  @Post('organisasjoner/:id/kontakter')
  saveOfBody(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(request, person, bodySubject(id), body);
  }

  @Get('grupper/:id/kontakter')
  ofGroup(@Req() request: Request, @CurrentPerson() person: PersonActor, @Param('id') id: string): Promise<Page> {
    return this.show(request, person, groupSubject(id));
  }

  @Post('grupper/:id/kontakter')
  saveOfGroup(
    @Req() request: Request,
    @CurrentPerson() person: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.save(request, person, groupSubject(id), body);
  }

  private async show(request: Request, person: PersonActor, subject: RegisterSubject): Promise<Page> {
    const named = await this.subjects.findToEdit(person, subject);
    const stored = await this.contacts.of(person.hostId, subject);
    return contactFormPage(this.frames.languageOf(request), { named, stored }, { typed: typedOf(stored), errors: [] });
  }

  private async save(
    request: Request,
    person: PersonActor,
    subject: RegisterSubject,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const language = this.frames.languageOf(request);
    const named = await this.subjects.findToEdit(person, subject);
    const stored = await this.contacts.of(person.hostId, subject);
    const form = readForm(ContactForm, body, language);
    if (!form.ok) return contactFormPage(language, { named, stored }, form);
    const seen = typedText(form.typed, 'seen');
    const saved = await unlessChanged(this.contacts.save(person, subject, seen, inputsFrom(form.value)));
    if (saved.ok) return new SeeOther(named.href, { kind: 'success', text: contactWords[language].saved });
    const now = await this.contacts.of(person.hostId, subject);
    const content = { typed: form.typed, errors: [], hasChanged: true };
    return contactFormPage(language, { named, stored: now }, content);
  }
}
