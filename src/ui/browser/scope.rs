//! Callbacks that come later (animation frames, timers, promises, events of the window), run only while the view that asked for
//! them is alive. Clippy forbids the browser's own ways elsewhere (`clippy.toml`).
//!
//! A view that is made anew or taken away drops its signals, and reading one of them afterwards panics, which stops the whole
//! page. So whoever asks for something later says on whose behalf: [`Scope::here`] for the view that is being made or whose
//! event is handled, [`Scope::page`] for what reads nothing but signals of the root.
#![expect(clippy::disallowed_methods, reason = "the one place that may: what it runs later is guarded")]

use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;
use std::time::Duration;

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use leptos::reactive::diagnostics::SpecialNonReactiveZone;
use leptos::reactive::owner::WeakOwner;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::native;

/// How long a frame may take to come. None comes to a page out of sight, nor to a frame below the first screen of its page.
const LONGEST_FRAME: Duration = Duration::from_millis(250);

/// What is called back: a closure of any event.
type Listener = Closure<dyn Fn(web_sys::Event)>;

/// On whose behalf something happens later: a view, or the page.
#[derive(Clone, Copy)]
pub(crate) struct Scope(Option<StoredValue<WeakOwner>>);

/// Does something, and again whenever a signal that it reads changes, until the view goes. Leptos compiles an effect anew for each closure.
pub(crate) fn effect(then: impl Fn() + 'static) {
    effect_boxed(Box::new(then));
}

#[inline(never)]
fn effect_boxed(then: Box<dyn Fn()>) {
    Effect::new(move |_| then());
}

impl Scope {
    /// The view that is being made, or whose callback runs.
    #[inline(never)]
    pub(crate) fn here() -> Self {
        Self(Owner::current().map(|owner| StoredValue::new(owner.downgrade())))
    }

    /// The page: what it asks for always comes, and may read nothing that belongs to a view.
    pub(crate) const fn page() -> Self {
        Self(None)
    }

    /// Runs something now, with the view's contexts; nothing where the view is gone.
    pub(crate) fn run<T>(self, then: impl FnOnce() -> T) -> Option<T> {
        let _zone = SpecialNonReactiveZone::enter();
        match self.0 {
            None => Some(then()),
            // The value goes with the view, before its place in the tree does.
            Some(owner) => owner.try_get_value()?.upgrade().map(|owner| owner.with(then)),
        }
    }

    /// Runs something once the changes just made are on the page: with the next frame, or a little later where no frame comes.
    pub(crate) fn after_render(self, then: impl FnOnce() + 'static) {
        self.after_render_boxed(Box::new(then));
    }

    #[inline(never)]
    fn after_render_boxed(self, then: Box<dyn FnOnce()>) {
        if native::here().is_some() {
            return;
        }
        let then = Rc::new(Cell::new(Some(then)));
        let once = move || {
            if let Some(then) = then.take() {
                self.run(then);
            }
        };
        request_animation_frame(once.clone());
        set_timeout(once, LONGEST_FRAME);
    }

    /// Runs something after a time.
    pub(crate) fn after(self, delay: Duration, then: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
        self.after_boxed(delay, Box::new(then))
    }

    #[inline(never)]
    fn after_boxed(self, delay: Duration, then: Box<dyn FnOnce()>) -> Option<TimeoutHandle> {
        if native::here().is_some() {
            return None;
        }
        set_timeout_with_handle(move || _ = self.run(then), delay).ok()
    }

    /// Runs something again and again, until the view goes.
    pub(crate) fn every(self, period: Duration, then: impl Fn() + 'static) {
        if native::here().is_some() {
            return;
        }
        if let Ok(interval) = set_interval_with_handle(move || _ = self.run(&then), period) {
            self.at_end(move || interval.clear());
        }
    }

    /// Waits for something, then runs something with what came of it.
    pub(crate) fn spawn<T: 'static>(self, coming: impl Future<Output = T> + 'static, then: impl FnOnce(T) + 'static) {
        if native::here().is_some() {
            return;
        }
        spawn_local(async move {
            let outcome = coming.await;
            self.run(|| then(outcome));
        });
    }

    /// Listens to events of the window, until the view goes.
    pub(crate) fn on_window<E>(self, event: E, then: impl Fn(E::EventType) + 'static)
    where
        E: EventDescriptor<EventType: JsCast>,
    {
        if native::here().is_some() {
            return;
        }
        self.on(&window(), &event.name(), move |event| then(event.unchecked_into()));
    }

    /// Listens to events of this name on a target, until the view goes.
    pub(crate) fn on(self, target: &web_sys::EventTarget, name: &str, then: impl Fn(web_sys::Event) + 'static) {
        self.on_boxed(target, name, Box::new(then));
    }

    #[inline(never)]
    fn on_boxed(self, target: &web_sys::EventTarget, name: &str, then: Box<dyn Fn(web_sys::Event)>) {
        if native::here().is_some() {
            return;
        }
        let listener = Listener::new(move |event| _ = self.run(|| then(event)));
        let _ = target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        let (target, name) = (target.clone(), name.to_owned());
        self.keep(listener, move |listener| {
            let _ = target.remove_event_listener_with_callback(&name, listener.as_ref().unchecked_ref());
        });
    }

    /// Calls back whenever the size of an element has changed, and once now, until the view goes.
    pub(crate) fn on_resize(self, element: &web_sys::Element, then: impl Fn() + 'static) {
        if native::here().is_some() {
            return;
        }
        let changed = Closure::<dyn Fn()>::new(move || _ = self.run(&then));
        if let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            observer.observe(element);
            self.keep(changed, move |_| observer.disconnect());
        }
    }

    /// Keeps a closure that the browser calls until the view goes, and then lets go of it.
    fn keep<T: 'static>(self, closure: T, let_go: impl FnOnce(&T) + 'static) {
        if self.0.is_none() {
            // The page listens as long as it lives.
            std::mem::forget(closure);
            return;
        }
        self.run(|| {
            let kept = StoredValue::new_local(Some((closure, let_go)));
            on_cleanup(move || {
                if let Some((closure, let_go)) = kept.try_update_value(Option::take).flatten() {
                    let_go(&closure);
                }
            });
        });
    }

    /// Does something when the view goes.
    fn at_end(self, then: impl FnOnce() + Send + Sync + 'static) {
        if self.0.is_some() {
            self.run(|| on_cleanup(then));
        }
    }
}
