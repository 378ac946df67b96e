document.title = 'Plenary';
