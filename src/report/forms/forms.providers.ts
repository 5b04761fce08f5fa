import { FormsSurroundings } from './forms-surroundings.js';
import { SummaryForms } from './summary-forms.js';
import { SummaryTemplateController } from './template/summary-template.controller.js';
import { SummaryTemplates } from './template/summary-templates.service.js';

export const formsControllers = [SummaryTemplateController];
export const formsProviders = [FormsSurroundings, SummaryForms, SummaryTemplates];
