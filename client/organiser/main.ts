import { mount } from 'svelte';
import { directionOf } from '../../shared/text/direction.ts';
import { organiserTexts } from '../../shared/text/organiser/organiser-texts.ts';
import { speaker } from '../../shared/text/speak.ts';
import { staffLanguage } from '../lib/staff-language.ts';
import '../styles/base.css';
import App from './App.svelte';
import { officeKey } from './key.ts';
import { whenIn } from './office-context.ts';
import { Office } from './office.svelte.ts';
import './organiser.css';

const lang = staffLanguage();
const context = {
  office: new Office(officeKey(), lang),
  t: speaker(organiserTexts(lang), lang),
  when: whenIn(lang),
  lang,
  rightToLeft: directionOf(lang) === 'rtl',
};

mount(App, { target: document.getElementById('app')!, props: { context } });
