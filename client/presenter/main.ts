import { mount } from 'svelte';
import { stayAwake } from '../lib/wake-lock.ts';
import '../styles/base.css';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
stayAwake();
