import { mount } from 'svelte';
import '../styles/base.css';
import { roomAddress } from '../lib/room-address.ts';
import App from './App.svelte';
import './screen.css';
import { Screen } from './screen.svelte.ts';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;

const screen = new Screen(roomAddress(), asked.get('lang'));
mount(App, { target: document.getElementById('app')!, props: { screen, keys: asked.get('keys') !== 'off' } });
