import { describe, expect, it } from 'vitest';
import { hostOf, hosts } from '../../../lib/hosts/index.ts';
import { judge } from '../../../scripts/eval-hosts/cases.ts';

const host = (id: string) => {
  const found = hosts.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('which host and which view', () => {
  it('knows its own origins only', () => {
    expect(hostOf('https://mail.google.com/mail/u/3/#inbox')?.id).toBe('gmail');
    expect(hostOf('https://www.linkedin.com/in/x/')?.id).toBe('linkedin');
    expect(hostOf('https://mail.google.com.evil.example/')).toBeUndefined();
    expect(hostOf('not an address')).toBeUndefined();
  });

  it('tells threads apart, but not a composer or an overlay over the same view', () => {
    const gmail = host('gmail').viewKey;
    expect(gmail('https://mail.google.com/mail/u/0/#inbox/A')).not.toBe(
      gmail('https://mail.google.com/mail/u/0/#inbox/B'),
    );
    expect(gmail('https://mail.google.com/mail/u/0/#inbox?compose=new')).toBe(
      gmail('https://mail.google.com/mail/u/0/#inbox'),
    );
    const linkedin = host('linkedin').viewKey;
    expect(linkedin('https://www.linkedin.com/in/a/overlay/contact-info/')).toBe(
      linkedin('https://www.linkedin.com/in/a/?x=1'),
    );
    expect(linkedin('https://www.linkedin.com/in/a/')).not.toBe(linkedin('https://www.linkedin.com/in/b/'));
  });
});

describe('judging a case', () => {
  it('ignores white space and the order of addresses, nothing else', () => {
    const one = {
      name: 'n',
      html: '',
      url: 'https://x.example',
      host: 'gmail',
      never: [],
      facts: {
        'message.to': 'b@x.example, A@x.example',
        'message.text': 'a  b',
        'person.name': 'Ann',
        'thread.id': '1',
      },
    };
    const facts = [
      { name: 'message.to', value: 'a@x.example, b@x.example' },
      { name: 'message.text', value: 'a\nb' },
      { name: 'person.name', value: 'Anna' },
    ];
    expect(judge(one, facts)).toEqual({
      name: 'n',
      found: ['message.to', 'message.text'],
      missing: ['thread.id'],
      wrong: [{ fact: 'person.name', want: 'Ann', got: 'Anna' }],
    });
  });
});
