// Why and how: see index.html.
(function (app) {
  try {
    if (localStorage.getItem('s11-text-size') === 'large')
      document.documentElement.className = 's11-text-large';
  } catch (refused) {}

  function explain() {
    var words = document.getElementById('cannot-start');
    if (words.content) words.parentNode.insertBefore(words.content.cloneNode(true), words);
  }

  try {
    new RegExp('(?<!a)b');
    [].toSorted();
    Object.hasOwn({}, 'a');
  } catch (unknown) {
    app.parentNode.removeChild(app);
    return explain();
  }
  addEventListener('load', function () {
    setTimeout(function () {
      if (!app.firstChild) explain();
    }, 3e3);
  });
})(document.getElementById('app'));
