// The bilingual glossary, grouped by domain. A line is `english; english = deutsch; deutsch`: all words of a side mean about the
// same. Base forms suffice: inflected forms and compounds are found by stem and by their parts (lib/match/text/glossary.ts).
import { business } from './business.ts';
import { industry } from './industry.ts';
import { people } from './people.ts';
import { sales } from './sales.ts';
import { services } from './services.ts';
import { supply } from './supply.ts';
import { technology } from './technology.ts';

export const glossaryLines: Readonly<Record<string, string>> = {
  business,
  industry,
  people,
  sales,
  services,
  supply,
  technology,
};
