import { UploadForm } from './upload/upload-form.js';

/** Makes the form for files one that uploads in parts, with progress, and takes up again what was broken off. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) new UploadForm(form).begin();
