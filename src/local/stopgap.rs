//! A stand-in for the plain HTTP control that is being made elsewhere: just what the page and the real clients need.

use http::{Method, Response, StatusCode};
use serde_json::{Value, json};

use super::assistant::{self, NewImage};
use super::world::World;
use super::{page, world_json};

/// The answer to what is not part of the API.
pub(super) fn answer(world: &mut World, method: &Method, path: &str, body: &[u8]) -> Option<Response<Vec<u8>>> {
    let told: Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
    world.move_on();
    match (method.as_str(), path) {
        ("GET", "/") => Some(page::page()),
        ("GET", "/_local/world") => Some(Response::new(world_json::world_json(world).unwrap_or_default())),
        ("POST", "/_local/advance") => {
            world.advance(told["seconds"].as_f64().unwrap_or_default());
            Some(Response::new(b"{}".to_vec()))
        }
        ("POST", "/_local/create-image") => {
            let asked = NewImage { builder: text("builder"), name: text("name"), ..NewImage::default() };
            match assistant::create_image(world, &asked) {
                Ok(arn) => Some(Response::new(json!({ "image_arn": arn }).to_string().into_bytes())),
                Err(fault) => {
                    let mut response = Response::new(json!({"error": fault.message()}).to_string().into_bytes());
                    *response.status_mut() = StatusCode::CONFLICT;
                    Some(response)
                }
            }
        }
        _ => None,
    }
}
