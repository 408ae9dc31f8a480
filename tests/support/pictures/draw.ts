/**
 * Draws each kind of message as Discord shows it, on a phone and on a desktop, in dark and in light:
 * `npm run pictures -- [folder]`, else into a temporary folder. Two go into `docs/pictures/`, for the README.
 *
 * It needs Chromium: `/usr/bin/chromium`, unless CHROMIUM says where.
 */
import { copyFile, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { type Drawn, pageHtml } from './message-html.ts';
import { makeScenes } from './scenes.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SCREENS = [
  { name: 'phone', width: 390, scale: 1.2 },
  { name: 'desktop', width: 900, scale: 1 },
];
const THEMES: readonly Drawn['theme'][] = ['dark', 'light'];

const DOCS = fileURLToPath(new URL('../../../docs/pictures', import.meta.url));
const FOR_README = { 'answered-phone-light': 'answer-phone', 'answered-desktop-dark': 'answer-desktop' };

const [, , asked] = process.argv;
const folder = asked === undefined ? await mkdtemp(join(tmpdir(), 'ibid-pictures-')) : resolve(asked);
await mkdir(folder, { recursive: true });
await mkdir(DOCS, { recursive: true });

const scenes = await makeScenes();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGS });
try {
  for (const { name, width, scale } of SCREENS) {
    const context = await browser.newContext({ viewport: { width, height: 300 }, deviceScaleFactor: scale });
    const page = await context.newPage();
    for (const theme of THEMES) {
      for (const [scene, drawn] of Object.entries(scenes)) {
        await page.setContent(pageHtml({ ...drawn, theme }));
        await page.locator('main').screenshot({ path: join(folder, `${scene}-${name}-${theme}.png`) });
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
}
for (const [drawn, shown] of Object.entries(FOR_README)) {
  await copyFile(join(folder, `${drawn}.png`), join(DOCS, `${shown}.png`));
}
console.log(folder);
