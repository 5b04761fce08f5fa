import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import Handlebars from 'handlebars';

const STRICT: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true, with: true },
  preventIndent: true,
};

/** A template asked for that does not exist. */
export class UnknownTemplate extends Error {
  constructor(name: string) {
    super(`There is no template "${name}"`);
  }
}

/**
 * Every Handlebars template below a folder, compiled once at start: strict, so that a missing name throws, and with no
 * helper but if, unless, each and with. Files in a folder `parts`, `layouts` or `card` (the parts of a comment's card) are
 * partials under their path without ending.
 */
export class Templates {
  private readonly handlebars = Handlebars.create();
  private readonly compiled = new Map<string, HandlebarsTemplateDelegate>();

  constructor(folder: string) {
    for (const path of templateFiles(folder)) {
      const name = relative(folder, path)
        .split(sep)
        .join('/')
        .replace(/\.hbs$/, '');
      const source = readFileSync(path, 'utf8');
      if (/(^|\/)(parts|layouts|card)\//.test(name))
        this.handlebars.registerPartial(name, this.handlebars.compile(source, STRICT));
      else this.compiled.set(name, this.handlebars.compile(source, STRICT));
    }
  }

  /** Renders a template, such as `pages/register/organisations`, with a page object; throws when it asks for what is not there. */
  render(name: string, page: object): string {
    const template = this.compiled.get(name);
    if (!template) throw new UnknownTemplate(name);
    return template(page, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  }

  get names(): readonly string[] {
    return [...this.compiled.keys()];
  }
}

function templateFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => join(folder, name))
    .sort();
}
