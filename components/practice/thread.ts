// The words of the practice thread. Nobody in it exists; the sample catalogue has what fits.
import { t } from '../../lib/i18n/t.ts';

export interface PracticeThread {
  subject: string;
  person: { name: string; email: string; title: string; company: string };
  paragraphs: string[];
}

export const practiceThread = (): PracticeThread => ({
  subject: t('welcome.practice.subject'),
  person: {
    name: t('welcome.practice.name'),
    email: 'ann@northwind.example',
    title: t('welcome.practice.role'),
    company: t('welcome.practice.company'),
  },
  paragraphs: [
    t('welcome.practice.first'),
    t('welcome.practice.second'),
    t('welcome.practice.third'),
    t('welcome.practice.fourth'),
  ],
});
