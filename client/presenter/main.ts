import { mount } from 'svelte';
import { roomAddress } from '../lib/room-address.ts';
import { staffLanguage } from '../lib/staff-language.ts';
import '../styles/base.css';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')!, props: { ...roomAddress(), lang: staffLanguage() } });
