/* global document, window */
// Starts the player. Unity writes what stands in braces when it builds; names may hold quotes.
(() => {
  const build = 'Build/';
  const find = (id) => document.getElementById(id);
  const canvas = find('unity-canvas');
  const fullscreen = find('fullscreen');

  const fail = (error) => {
    find('loading').hidden = true;
    find('problem').textContent = `The application cannot start: ${error.message || error}`;
  };

  const start = () =>
    window.createUnityInstance(
      canvas,
      {
        dataUrl: build + '{{{ DATA_FILENAME }}}',
        frameworkUrl: build + '{{{ FRAMEWORK_FILENAME }}}',
        codeUrl: build + '{{{ CODE_FILENAME }}}',
        streamingAssetsUrl: 'StreamingAssets',
        companyName: JSON.parse(String.raw`{{{ JSON.stringify(COMPANY_NAME) }}}`),
        productName: JSON.parse(String.raw`{{{ JSON.stringify(PRODUCT_NAME) }}}`),
        productVersion: JSON.parse(String.raw`{{{ JSON.stringify(PRODUCT_VERSION) }}}`),
      },
      (progress) => {
        find('progress').value = progress;
      },
    );

  const loader = document.createElement('script');
  loader.src = build + '{{{ LOADER_FILENAME }}}';
  loader.onerror = () => fail(new Error(`${loader.src} is not there.`));
  loader.onload = () => {
    start().then((instance) => {
      find('loading').hidden = true;
      fullscreen.disabled = false;
      fullscreen.onclick = () => instance.SetFullscreen(1);
      canvas.focus();
    }, fail);
  };
  document.body.append(loader);
})();
