//! The SPA: everything is in the library, so that tests can mount it too.

fn main() {
    scrip::mount();
}
