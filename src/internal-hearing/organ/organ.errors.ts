import { DomainError } from '../../shared/errors/domain-error.js';

/** The organ has been wound up, or is already at work. */
export class OrganInAnotherState extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Organet er avviklet eller tatt opp igjen av noen andre. Last siden på nytt.',
      nn: 'Organet er avvikla eller teke opp att av nokon andre. Last sida på nytt.',
      en: 'The organ has been wound up or resumed by somebody else. Reload the page.',
    });
  }
}

/** Two organs of a host cannot have one name. */
export class OrganNameTaken extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Dere har alt et organ med dette navnet. Velg et annet navn, eller bruk det som finnes.',
      nn: 'De har alt eit organ med dette namnet. Vel eit anna namn, eller bruk det som finst.',
      en: 'You already have an organ with this name. Choose another name, or use the one you have.',
    });
  }
}

/** The meeting has been called off. */
export class MeetingCancelled extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Møtet er avlyst. Legg inn et nytt møte, eller velg et annet.',
      nn: 'Møtet er avlyst. Legg inn eit nytt møte, eller vel eit anna.',
      en: 'The meeting has been called off. Add a new one, or choose another.',
    });
  }
}

/** Papers are read before a meeting. */
export class PapersAfterMeeting extends DomainError {
  readonly kind = 'invalid';

  constructor() {
    super({
      nb: 'Sakspapirene må leveres senest på møtedagen.',
      nn: 'Sakspapira må leverast seinast på møtedagen.',
      en: 'The papers must be in by the day of the meeting.',
    });
  }
}

/** An organ meets once a day. */
export class MeetingDayTaken extends DomainError {
  readonly kind = 'conflict';

  constructor() {
    super({
      nb: 'Organet har alt et møte denne dagen.',
      nn: 'Organet har alt eit møte denne dagen.',
      en: 'The organ already has a meeting on this day.',
    });
  }
}
