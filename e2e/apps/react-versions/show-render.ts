import ReactDOM from 'react-dom';

/** Before React 18. */
export const show = (tree: unknown) => {
  ReactDOM.render(tree as never, document.getElementById('root'));
};
