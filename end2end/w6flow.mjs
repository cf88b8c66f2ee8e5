import { chromium } from '@playwright/test';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']});
const c = await b.newContext({viewport:{width:1280,height:900},locale:'es-CO'}); const p = await c.newPage();
const base='http://localhost:3106';
await p.goto(base+'/sign_in'); await p.fill('input[name="form[number]"]','6015550100'); await p.fill('input[name="form[password]"]','tinto con almojabana temprano'); await p.click('main button:not([type=button])'); await p.waitForURL(base+'/');
await p.goto(base+'/virtual_receptionist/flow'); 
const s = await p.evaluate(()=>{const f=document.querySelector('svg.flow');return [f.getAttribute('viewBox'),f.getBoundingClientRect().width,document.querySelector('.flow-box').clientWidth]}); console.log(s);
await p.evaluate(()=>{document.querySelector('.flow-box').style.overflow='visible'; document.querySelector('.card').style.overflow='visible'});
await p.setViewportSize({width:2000,height:1200}); await p.screenshot({path:'/tmp/w6shots/flowwide.png'}); await b.close();
